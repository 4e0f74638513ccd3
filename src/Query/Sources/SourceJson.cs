using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Vigie.Query.Documents;
using Vigie.Query.Problems;

namespace Vigie.Query.Sources;

/// <summary>Reads a source that a client describes as JSON; see <see cref="SourceBody"/>.</summary>
internal static class SourceJson
{
    private const int MaxBytes = 128 * 1024;
    private const string MediaTypes = "Send application/json in UTF-8, without a content encoding.";

    private static readonly string[] Fields =
    [
        "id", "name", "kind", "url", "homePage", "country", "language", "owner", "topics", "intervalMinutes", "fullText", "headers", "enabled",
    ];

    // What GET adds.
    private static readonly string[] State =
        ["health", "reason", "failuresInARow", "lastFetchedAt", "lastNewAt", "nextVisitAt", "movedTo"];

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>The source of the body; null with a problem when it is no JSON or no source.</summary>
    public static async Task<(SourceDraft? Draft, ProblemHttpResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!IsJson(request))
            return (null, ProblemType.UnsupportedMediaType.Because(MediaTypes));
        if (await BodyBytes.ReadAsync(request, MaxBytes, cancellationToken) is not { } body)
            return (null, ProblemType.TooLarge.Because($"A source may have at most {MaxBytes} bytes."));
        try
        {
            using var json = JsonDocument.Parse(body, Strict);
            return Read(json.RootElement);
        }
        catch (JsonException error)
        {
            return (null, JsonProblem.Of(error));
        }
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.All(encoding => encoding is null or "" or "identity");

    private static (SourceDraft? Draft, ProblemHttpResult? Problem) Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return (null, ProblemType.InvalidSource.Because("body", "It must be an object."));

        var fields = new JsonFields(json);
        fields.Refuse(name => !Fields.Contains(name) && !State.Contains(name), $"There is no such field; there are {string.Join(", ", Fields)}.");
        var draft = new SourceDraft
        {
            Id = fields.Text("id"),
            Name = fields.Text("name"),
            Kind = fields.Text("kind"),
            Url = fields.Text("url"),
            HomePage = fields.Text("homePage"),
            Country = fields.Text("country"),
            Language = fields.Text("language"),
            Owner = fields.Text("owner"),
            Topics = fields.Texts("topics"),
            IntervalMinutes = fields.Number("intervalMinutes"),
            FullText = fields.Text("fullText"),
            Headers = fields.Map("headers"),
            Enabled = fields.Flag("enabled"),
        };
        return fields.Errors.Count > 0 ? (null, ProblemType.InvalidSource.Because(fields.Errors)) : (draft, null);
    }
}
