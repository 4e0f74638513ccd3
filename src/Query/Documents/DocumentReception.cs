using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Vigie.Contracts;
using Vigie.Query.Commands;
using Vigie.Query.Problems;

namespace Vigie.Query.Documents;

/// <summary>Takes in pushed documents: reads the body, checks what is stated, and hands the document to the bus.</summary>
internal sealed class DocumentReception(CommandPublisher commands, TimeProvider clock, IOptions<DocumentsOptions> options)
{
    private const string DefaultSource = "api";
    private const string MediaTypes = "Send application/json, text/plain or text/html, without a content encoding.";

    // Escapes make JSON longer than the document in it.
    private const int JsonLengthFactor = 2;

    /// <summary>The id of the document once the broker has it; null with a problem when it cannot be accepted.</summary>
    public async Task<(Guid? Id, ProblemHttpResult? Problem)> TakeAsync(HttpRequest request, PushQuery query, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !IsReadable(request, type))
            return (null, ProblemType.UnsupportedMediaType.Because(MediaTypes));

        var isJson = IsJson(type);
        var maxBody = options.Value.MaxBytes * (isJson ? JsonLengthFactor : 1);
        if (await BodyBytes.ReadAsync(request, maxBody, cancellationToken) is not { } body)
            return (null, TooLarge());

        ProblemHttpResult? problem = null;
        if ((isJson ? JsonSubmission.TryRead(body, query, out problem) : Page(body, type, query)) is not { } submission)
            return (null, problem);
        if (submission.Content.Length > options.Value.MaxBytes)
            return (null, TooLarge());
        if (SubmissionRules.Errors(submission) is { Count: > 0 } errors)
            return (null, ProblemType.InvalidDocument.Because(errors));
        return (await PublishAsync(submission, cancellationToken), null);
    }

    private static bool IsReadable(HttpRequest request, MediaTypeHeaderValue type)
    {
        if (request.Headers.ContentEncoding.Any(encoding => encoding is not (null or "" or "identity")))
            return false;
        // JSON is UTF-8 (RFC 8259 §8.1); of other text Ingestion finds out the encoding.
        return IsJson(type)
            ? Charset(type) is null || string.Equals(Charset(type), "utf-8", StringComparison.OrdinalIgnoreCase)
            : type.MediaType.Value?.ToLowerInvariant() is MediaTypeNames.Text.Plain or MediaTypeNames.Text.Html;
    }

    private static bool IsJson(MediaTypeHeaderValue type) =>
        type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase);

    private static string? Charset(MediaTypeHeaderValue type) =>
        HeaderUtilities.RemoveQuotes(type.Charset) is { Length: > 0 } charset ? charset.Value : null;

    private ProblemHttpResult TooLarge() => ProblemType.TooLarge.Because($"A document may have at most {options.Value.MaxBytes} bytes.");

    private static Submission Page(byte[] body, MediaTypeHeaderValue type, PushQuery query) => new()
    {
        Content = body,
        MediaType = type.MediaType.Value!.ToLowerInvariant(),
        Charset = Charset(type),
        Url = query.Url,
        Source = query.Source,
    };

    private async Task<Guid> PublishAsync(Submission submission, CancellationToken cancellationToken)
    {
        var source = submission.Source ?? DefaultSource;
        var document = new DocumentSubmitted
        {
            DocumentId = Identity.DocumentId(source, submission.Url, submission.Content),
            SourceId = source,
            Url = submission.Url,
            MediaType = submission.MediaType,
            Charset = submission.Charset,
            Content = submission.Content,
            Declared = submission.Declared,
            SubmittedAt = clock.GetUtcNow(),
        };
        await commands.PublishAsync(
            document, "Send the document again: it has the same id.", TimeSpan.FromSeconds(options.Value.ConfirmSeconds), cancellationToken);
        return document.DocumentId;
    }
}
