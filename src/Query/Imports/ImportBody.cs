using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Vigie.Query.Problems;
using Vigie.Query.Sources;

namespace Vigie.Query.Imports;

/// <summary>Reads a reference to a file that is given as JSON; see <see cref="ImportReference"/>.</summary>
internal static class ImportBody
{
    private static readonly string[] Fields = ["path", "url", "format", "source", "language", "fields", "baseUrl"];
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>Reads the body; null with a problem when it is no JSON or no such reference.</summary>
    public static ImportReference? TryRead(byte[] body, out ProblemHttpResult? problem)
    {
        try
        {
            using var json = JsonDocument.Parse(body, Strict);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                return TryRead(new JsonFields(json.RootElement), out problem);
            problem = ProblemType.InvalidImport.Because("body", "It must be an object. Lines of objects are application/x-ndjson.");
            return null;
        }
        catch (JsonException error)
        {
            problem = JsonProblem.Of(error);
            return null;
        }
    }

    private static ImportReference? TryRead(JsonFields json, out ProblemHttpResult? problem)
    {
        json.Refuse(name => !Fields.Contains(name), $"There is no such field; there are {string.Join(", ", Fields)}.");
        var reference = new ImportReference
        {
            Path = json.Text("path"),
            Url = json.Text("url"),
            Format = json.Text("format"),
            Source = json.Text("source"),
            Language = json.Text("language"),
            Fields = json.Map("fields"),
            BaseUrl = json.Text("baseUrl"),
        };
        if (json.Errors.Count == 0 && reference.Path is null == reference.Url is null)
            json.Errors["path"] = json.Errors["url"] = ["Exactly one of path and url must be given."];
        problem = json.Errors.Count > 0 ? ProblemType.InvalidImport.Because(json.Errors) : null;
        return problem is null ? reference : null;
    }
}
