using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Vigie.Contracts;
using Vigie.Query.Documents;
using Vigie.Query.Problems;

namespace Vigie.Query.Imports;

/// <summary>Takes in imports: a file as it is uploaded, or a reference to one that ingestion can reach.</summary>
internal sealed class ImportReception(ImportUpload upload, ImportCommands commands, TimeProvider clock, IOptions<ImportsOptions> options)
{
    private const string DefaultSource = "import";
    private const int MaxReferenceBytes = 64 * 1024;

    /// <summary>The id of the import once the broker has all of it; null with a problem when it cannot be accepted.</summary>
    public async Task<(Guid? Id, ProblemHttpResult? Problem)> TakeAsync(HttpRequest request, ImportQuery query, CancellationToken cancellationToken)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var stated) ? stated : null;
        return type?.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase) == true
            ? await TakeReferenceAsync(request, query, cancellationToken)
            : await TakeUploadAsync(request, type, query, cancellationToken);
    }

    private async Task<(Guid?, ProblemHttpResult?)> TakeReferenceAsync(HttpRequest request, ImportQuery query, CancellationToken cancellationToken)
    {
        if (await BodyBytes.ReadAsync(request, MaxReferenceBytes, cancellationToken) is not { } body)
            return (null, ProblemType.TooLarge.Because($"A reference may have at most {MaxReferenceBytes} bytes. Lines of objects are application/x-ndjson."));
        if (ImportBody.TryRead(body, out var problem) is not { } reference)
            return (null, problem);
        if (ImportMapping.TryRead(query.Map, out problem) is not { } map)
            return (null, problem);
        var format = reference.Format ?? query.Format;
        var named = format is null ? ImportFormats.OfName(PathOf(reference)) : ImportFormats.Named(format);
        if (named is null)
            return (null, ProblemType.InvalidImport.Because("format", ImportFormats.Advice));

        var import = Import(named.Value, query) with
        {
            Path = reference.Path,
            Url = reference.Url,
            BaseUrl = reference.BaseUrl ?? query.BaseUrl,
            SourceId = reference.Source ?? query.Source ?? DefaultSource,
            Language = reference.Language ?? query.Language,
            Fields = reference.Fields ?? map,
        };
        if (ImportRules.Errors(import, "fields") is { Count: > 0 } errors)
            return (null, ProblemType.InvalidImport.Because(errors));
        await commands.PublishAsync(import, cancellationToken);
        return (import.ImportId, null);
    }

    private async Task<(Guid?, ProblemHttpResult?)> TakeUploadAsync(
        HttpRequest request, MediaTypeHeaderValue? type, ImportQuery query, CancellationToken cancellationToken)
    {
        if (FormatOf(type, query) is not { } format)
            return (null, ProblemType.UnsupportedMediaType.Because(ImportFormats.Advice));
        if (!IsReadable(request, format))
            return (null, ProblemType.UnsupportedMediaType.Because("The only content encoding is gzip, and that of a ZIP file is none."));
        if (request.ContentLength > options.Value.MaxBytes)
            return (null, TooLarge());
        if (ImportMapping.TryRead(query.Map, out var problem) is not { } fields)
            return (null, problem);
        var import = Import(format, query) with { FileName = query.FileName, Fields = fields };
        if (ImportRules.Errors(import, "map") is { Count: > 0 } errors)
            return (null, ProblemType.InvalidParameter.Because(errors));
        return await TakeBodyAsync(request, import, cancellationToken);
    }

    private async Task<(Guid?, ProblemHttpResult?)> TakeBodyAsync(HttpRequest request, ImportRequested import, CancellationToken cancellationToken)
    {
        long? length = null;
        var isAccepted = false;
        try
        {
            length = await upload.SendAsync(import.ImportId, request.Body, cancellationToken);
            if (length > 0)
            {
                await commands.PublishAsync(import with { Length = length }, cancellationToken);
                isAccepted = true;
            }
        }
        finally
        {
            if (!isAccepted && length != 0)
                await commands.CancelAsync(import.ImportId, "the upload broke off");
        }

        if (isAccepted)
            return (import.ImportId, null);
        return (null, length is null ? TooLarge() : ProblemType.InvalidImport.Because("body", "The file is empty."));
    }

    private ImportRequested Import(ImportFormat format, ImportQuery query) => new()
    {
        ImportId = Guid.CreateVersion7(),
        Format = format,
        SourceId = query.Source ?? DefaultSource,
        Language = query.Language,
        BaseUrl = query.BaseUrl,
        RequestedAt = clock.GetUtcNow(),
    };

    // What the client says goes before its media type, which tools like curl set by themselves.
    private static ImportFormat? FormatOf(MediaTypeHeaderValue? type, ImportQuery query)
    {
        if (query.Format is { } name)
            return ImportFormats.Named(name);
        return type is not null && ImportFormats.ByMediaType.TryGetValue(type.MediaType.Value ?? "", out var format)
            ? format
            : ImportFormats.OfName(query.FileName ?? "");
    }

    // Gzip is undone where the file is read.
    private static bool IsReadable(HttpRequest request, ImportFormat format) => request.Headers.ContentEncoding.All(encoding =>
        encoding is null or "" or "identity" || (encoding == "gzip" && format != ImportFormat.Zip));

    private static string PathOf(ImportReference reference) =>
        Uri.TryCreate(reference.Url, UriKind.Absolute, out var url) ? url.AbsolutePath : reference.Path ?? "";

    private ProblemHttpResult TooLarge() => ProblemType.TooLarge.Because(
        $"A file may have at most {options.Value.MaxBytes} bytes. Larger ones can be imported by path or address.");
}
