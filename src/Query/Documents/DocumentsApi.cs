using System.Net.Mime;
using Vigie.Query.Answers;
using Vigie.Query.Parameters;
using Vigie.Query.Problems;

namespace Vigie.Query.Documents;

/// <summary>Takes in documents and tells what became of them.</summary>
internal static class DocumentsApi
{
    public static void AddDocuments(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<DocumentsOptions>().BindConfiguration("Documents").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<DocumentReception>();
        builder.Services.AddScoped<DocumentStates>();
    }

    public static void MapDocuments(this WebApplication app)
    {
        var documents = app.MapGroup("/api/documents").WithTags("Documents");
        documents.MapPost("", Push)
            .Accepts<PushedDocument>(MediaTypeNames.Application.Json, MediaTypeNames.Text.Plain, MediaTypeNames.Text.Html)
            .WithMetadata(new ChecksParameters())
            .WithName("pushDocument")
            .Produces<DocumentReceipt>(StatusCodes.Status202Accepted)
            .Problems(400, 413, 415, 422, 503);
        documents.MapRead("/{id}", Get, Format.Json).WithName("getDocument").Answers<DocumentState>(StatusCodes.Status404NotFound);
    }

    /// <summary>Push a document</summary>
    /// <remarks>
    /// Hands over one page as JSON, plain text or HTML; the bytes of the latter two are kept as they are received. The answer comes when
    /// the message broker has the document: from then on it is not lost. Its address is in `Location`. Sending the same document from
    /// the same source again has the same id and no further effect.
    /// </remarks>
    internal static async Task<IResult> Push(
        [AsParameters] PushQuery query, DocumentReception reception, HttpRequest request, CancellationToken cancellationToken)
    {
        var (id, problem) = await reception.TakeAsync(request, query, cancellationToken);
        return id is { } received
            ? TypedResults.Accepted($"/api/documents/{received}", new DocumentReceipt(received, "received"))
            : problem!;
    }

    /// <summary>Get the state of a document</summary>
    /// <remarks>
    /// Tells whether a document is under way, stored or rejected, and which articles were found in it. A document that was pushed a
    /// moment ago may not be known yet: an unknown id is waited for up to two seconds before the answer is 404.
    /// </remarks>
    /// <param name="id">Id of the document.</param>
    /// <param name="documents"></param>
    /// <param name="cancellationToken"></param>
    internal static async Task<IResult> Get(string id, DocumentStates documents, CancellationToken cancellationToken) =>
        Guid.TryParse(id, out var guid) && await documents.FindAsync(guid, cancellationToken) is { } state
            ? Answer.One(state)
            : ProblemType.NotFound.Because($"There is no document «{id}».");
}
