using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vigie.Contracts;

namespace Vigie.Ingestion.Documents;

/// <summary>
/// One line of a JSONL file: <c>text</c> (a flattened page) or <c>html</c> as in the API, or <c>body</c> (an article that is
/// already clean), with what the line states about it.
/// </summary>
internal sealed record JsonRecord
{
    public string? Text { get; private init; }

    public string? Html { get; private init; }

    public string? Body { get; private init; }

    public string? Lead { get; private init; }

    public string? Url { get; private init; }

    public string? Source { get; private init; }

    public required DeclaredMetadata Declared { get; init; }

    /// <summary>Reads a line; null with a reason when it cannot be used.</summary>
    public static JsonRecord? TryParse(ReadOnlySpan<byte> line, out string? reason)
    {
        try
        {
            reason = "a line must be a JSON object";
            return JsonNode.Parse(line) is JsonObject fields ? From(fields, out reason) : null;
        }
        catch (JsonException error)
        {
            reason = $"not valid JSON at byte {error.BytePositionInLine}: {error.Message.Split(" LineNumber")[0]}";
            return null;
        }
        catch (InvalidOperationException)
        {
            reason = "not valid JSON: a string holds an invalid surrogate or invalid UTF-8";
            return null;
        }
        catch (ArgumentException)
        {
            reason = "not valid JSON: a name occurs twice";
            return null;
        }
    }

    private static JsonRecord? From(JsonObject fields, out string? reason)
    {
        var record = new JsonRecord
        {
            Text = First(fields, "text"),
            Html = First(fields, "html"),
            Body = Clean(First(fields, "body")),
            Lead = Clean(First(fields, "lead", "heading")),
            Url = First(fields, "url"),
            Source = First(fields, "source"),
            Declared = new DeclaredMetadata
            {
                Title = Clean(First(fields, "title")),
                Published = First(fields, "publishedAt", "date"),
                Language = First(fields, "language"),
            },
        };
        reason = record.Text is null && record.Html is null && record.Body is null
            ? "none of \"text\", \"html\" and \"body\" is a string with content"
            : null;
        return reason is null ? record : null;
    }

    private static string? First(JsonObject fields, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (fields[name] is JsonValue value && value.TryGetValue(out string? text) && !string.IsNullOrWhiteSpace(text))
                return text;
        return null;
    }

    private static string? Clean(string? text)
    {
        if (text is null)
            return null;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value == '\n' || !Rune.IsControl(rune))
                clean.Append(rune.ToString());
        return clean.ToString().Trim() is { Length: > 0 } kept ? kept : null;
    }
}
