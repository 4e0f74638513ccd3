using System.Text;
using System.Text.Json;

namespace Vigie.Text.Extraction.Html.Metadata;

/// <summary>Finds the article that a page describes in schema.org's JSON-LD.</summary>
internal static class JsonLd
{
    private const int MaxChars = 2_000_000;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    // Where an article may stand in a graph. Lists of other articles and comments are left alone.
    private static readonly string[] Containers = ["@graph", "mainEntity", "mainEntityOfPage", "@reverse", "blogPost", "subjectOf"];

    /// <summary>The objects with a type, in the order of the page; an unreadable script gives none.</summary>
    public static IEnumerable<JsonElement> ReadObjects(string script)
    {
        if (script.Length > MaxChars || TryParse(script) is not { } root)
            return [];

        var found = new List<JsonElement>();
        Collect(root, found);
        return found;
    }

    // Scripts are written by templates: raw line breaks inside strings and wrappers from the time of XHTML are common.
    private static JsonElement? TryParse(string script) => TryParseStrictly(script) ?? TryParseStrictly(Repair(script));

    private static JsonElement? TryParseStrictly(string script)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(script), Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Repair(string script)
    {
        var start = script.AsSpan().IndexOfAny('{', '[');
        var end = script.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0 || end < start)
            return "";

        // «[CDATA[» and «]]>» around the object.
        if (script.AsSpan(start).StartsWith("[CDATA["))
        {
            start = script.IndexOf('{', start);
            end = script.LastIndexOf('}');
        }

        if (start < 0 || end < start)
            return "";

        var repaired = new StringBuilder(end - start + 1);
        foreach (var character in script.AsSpan(start, end - start + 1))
            repaired.Append(char.IsControl(character) ? ' ' : character);
        return repaired.ToString();
    }

    private static void Collect(JsonElement element, List<JsonElement> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, found);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("@type", out _))
                found.Add(element);
            foreach (var container in Containers)
            {
                if (element.TryGetProperty(container, out var inner))
                    Collect(inner, found);
            }
        }
    }
}
