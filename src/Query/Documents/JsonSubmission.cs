using System.Net.Mime;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Vigie.Contracts;
using Vigie.Query.Problems;

namespace Vigie.Query.Documents;

/// <summary>Reads a document that is pushed as JSON; see <see cref="PushedDocument"/>.</summary>
internal static class JsonSubmission
{
    private static readonly string[] Fields = ["text", "html", "url", "title", "publishedAt", "source", "language"];
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>Reads the body; null with a problem when it is no JSON or not such a document.</summary>
    public static Submission? TryRead(byte[] body, PushQuery query, out ProblemHttpResult? problem)
    {
        try
        {
            using var json = JsonDocument.Parse(body, Strict);
            return TryRead(json.RootElement, query, out problem);
        }
        catch (JsonException error)
        {
            problem = JsonProblem.Of(error);
            return null;
        }
    }

    private static Submission? TryRead(JsonElement json, PushQuery query, out ProblemHttpResult? problem)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (json.ValueKind == JsonValueKind.Object)
            ReadFields(json, values, errors);
        else
            errors["body"] = ["It must be an object."];
        if (errors.Count == 0 && values.ContainsKey("text") == values.ContainsKey("html"))
            errors["text"] = errors["html"] = ["Exactly one of text and html must be given."];

        problem = errors.Count > 0 ? ProblemType.InvalidDocument.Because(errors) : null;
        return problem is null ? Submission(values, query) : null;
    }

    private static void ReadFields(JsonElement json, Dictionary<string, string> values, Dictionary<string, string[]> errors)
    {
        foreach (var field in json.EnumerateObject())
        {
            if (!Fields.Contains(field.Name))
                errors[field.Name] = [$"There is no such field; there are {string.Join(", ", Fields)}."];
            else if (field.Value.ValueKind == JsonValueKind.String && TryGetString(field.Value) is { } text)
                values[field.Name] = text;
            else if (field.Value.ValueKind != JsonValueKind.Null)
                errors[field.Name] = ["It must be a string of whole characters."];
        }
    }

    // An escaped half of a surrogate pair is valid JSON and no text.
    private static string? TryGetString(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static Submission Submission(Dictionary<string, string> values, PushQuery query) => new()
    {
        Content = Encoding.UTF8.GetBytes(values.GetValueOrDefault("html") ?? values["text"]),
        MediaType = values.ContainsKey("html") ? MediaTypeNames.Text.Html : MediaTypeNames.Text.Plain,
        Charset = "utf-8",
        Url = values.GetValueOrDefault("url") ?? query.Url,
        Source = values.GetValueOrDefault("source") ?? query.Source,
        Declared = new DeclaredMetadata
        {
            Title = values.GetValueOrDefault("title"),
            Published = values.GetValueOrDefault("publishedAt"),
            Language = values.GetValueOrDefault("language"),
        },
    };
}
