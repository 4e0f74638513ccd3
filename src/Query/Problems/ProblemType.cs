using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Vigie.Query.Problems;

/// <summary>A kind of error, known by a URI that never changes and that this service explains.</summary>
/// <param name="Name">Last part of the URI.</param>
/// <param name="Status">HTTP status that it comes with.</param>
/// <param name="Title">The same short words in every occurrence.</param>
/// <param name="Meaning">What it means and what a client can do.</param>
internal sealed record ProblemType(string Name, int Status, string Title, string Meaning)
{
    public static readonly ProblemType InvalidParameter = new(
        "invalid-parameter", 400, "A parameter is not valid",
        "The query string holds a parameter that is unknown, given twice, or has a value that cannot be used. «errors» names each one.");

    public static readonly ProblemType MalformedBody = new(
        "malformed-body", 400, "The body cannot be read", "The body is not of its format. «line» (from 1) and, for JSON, «byte» say where.");

    public static readonly ProblemType BadRequest = new("bad-request", 400, "The request cannot be understood", "«detail» says why.");

    public static readonly ProblemType NotFound = new("not-found", 404, "Not found", "There is nothing at this address.");

    public static readonly ProblemType MethodNotAllowed = new(
        "method-not-allowed", 405, "Method not allowed", "The address exists; the «Allow» header lists the methods that it takes.");

    public static readonly ProblemType NotAcceptable = new(
        "not-acceptable", 406, "No acceptable representation", "None of the media types in «Accept» is offered; «detail» lists those that are.");

    public static readonly ProblemType Conflict = new(
        "conflict", 409, "It is there already", "The id is taken. Give another one, or change what has it with PUT.");

    public static readonly ProblemType PreconditionFailed = new(
        "precondition-failed", 412, "It has changed", "«If-Match» or «If-None-Match» does not hold. Read it again and decide anew.");

    public static readonly ProblemType TooLarge = new(
        "too-large", 413, "The body is too large", "«detail» tells the limit. Split it; documents can also be read by ingestion from a folder.");

    public static readonly ProblemType UnsupportedMediaType = new(
        "unsupported-media-type", 415, "Unsupported media type", "The address does not take this media type or content encoding. Its description in /openapi/v1.json lists what it takes.");

    public static readonly ProblemType InvalidDocument = new(
        "invalid-document", 422, "The document cannot be accepted", "The body can be read but says something that cannot be used. «errors» names each field.");

    public static readonly ProblemType InvalidSource = new(
        "invalid-source", 422, "The source cannot be accepted", "The body can be read but says something that cannot be used. «errors» names each field.");

    public static readonly ProblemType InvalidImport = new(
        "invalid-import", 422, "The import cannot be accepted", "The body can be read but says something that cannot be used. «errors» names each field.");

    public static readonly ProblemType Internal = new(
        "internal", 500, "Something went wrong here", "The fault is ours; «traceId» finds it in the logs.");

    public static readonly ProblemType Unavailable = new(
        "unavailable", 503, "A part of the system is away", "The archive or the message broker does not answer. Try again after «Retry-After» seconds.");

    public static readonly ProblemType NoAnswer = new(
        "no-answer", 504, "No answer in time", "Ingestion did not answer in time: it is away, or the publisher's server is very slow. Try again later.");

    public static IReadOnlyList<ProblemType> All { get; } =
    [
        InvalidParameter, MalformedBody, BadRequest, NotFound, MethodNotAllowed, NotAcceptable, Conflict, PreconditionFailed, TooLarge,
        UnsupportedMediaType, InvalidDocument, InvalidSource, InvalidImport, Internal, Unavailable, NoAnswer,
    ];

    /// <summary>The URI by which clients tell problems apart.</summary>
    public string Uri => "/problems/" + Name;

    /// <summary>The general type of a status; null when there is none, as for 2xx.</summary>
    public static ProblemType? Of(int status) => status switch
    {
        400 => BadRequest,
        _ => All.FirstOrDefault(type => type.Status == status) ?? (status >= 500 ? Internal : null),
    };

    /// <summary>An occurrence of this type, as details.</summary>
    public ProblemDetails Details(string? detail, IReadOnlyDictionary<string, string[]>? errors = null)
    {
        var details = new ProblemDetails { Type = Uri, Title = Title, Status = Status, Detail = detail };
        if (errors is not null)
            details.Extensions["errors"] = errors;
        return details;
    }

    /// <summary>An occurrence of this type, as the answer of a handler.</summary>
    public ProblemHttpResult Because(string detail) => TypedResults.Problem(Details(detail));

    /// <summary>An occurrence of this type that one parameter or field is to blame for.</summary>
    public ProblemHttpResult Because(string name, string error) => Because(new Dictionary<string, string[]> { [name] = [error] });

    /// <summary>An occurrence of this type with what is wrong, by the name of the parameter or field.</summary>
    public ProblemHttpResult Because(IReadOnlyDictionary<string, string[]> errors) => TypedResults.Problem(Details(Summary(errors), errors));

    /// <summary>All errors in one line.</summary>
    public static string Summary(IReadOnlyDictionary<string, string[]> errors) =>
        string.Join(" ", errors.Select(error => $"{error.Key}: {string.Join(' ', error.Value)}"));
}
