using System.Text.Json;

namespace Vigie.Text.Extraction.Html.Metadata;

/// <summary>Reads values of a JSON-LD object, which may be bare, in lists, or objects with a name.</summary>
internal static class JsonLdValues
{
    private const int MaxValues = 50;

    public static bool IsOfType(this JsonElement item, Func<string, bool> matches) => item.Strings("@type").Any(matches);

    public static string? String(this JsonElement item, string property) => item.Strings(property).FirstOrDefault();

    public static IEnumerable<string> Strings(this JsonElement item, string property)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(property, out var value))
            return [];
        return Values(value).Where(text => !string.IsNullOrWhiteSpace(text)).Take(MaxValues);
    }

    private static IEnumerable<string> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [Text(value)],
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => [value.GetRawText()],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Values),
        JsonValueKind.Object => Named(value),
        _ => [],
    };

    // Half of a surrogate pair may be written as an escape; such a value is none.
    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static IEnumerable<string> Named(JsonElement value)
    {
        foreach (var property in (string[])["name", "@value", "url", "@id"])
        {
            if (value.TryGetProperty(property, out var named))
                return Values(named);
        }

        return [];
    }
}
