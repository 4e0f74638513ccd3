using System.Text.Json;

namespace Vigie.Query.Sources;

/// <summary>The fields of a JSON object, read one by one; what is of a wrong type is an error by its name, and null is what is not there.</summary>
internal sealed class JsonFields(JsonElement json)
{
    /// <summary>What is wrong, by the name of the field.</summary>
    public Dictionary<string, string[]> Errors { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes an error of each field whose name must not be.</summary>
    public void Refuse(Func<string, bool> isUnknown, string rule)
    {
        foreach (var field in json.EnumerateObject().Where(field => isUnknown(field.Name)))
            Errors[field.Name] = [rule];
    }

    public string? Text(string name) => Read(name, value => TextOf(value), "It must be a string of whole characters.");

    public bool? Flag(string name) => Read<bool?>(
        name, value => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null, "It must be true or false.");

    public int? Number(string name) => Read<int?>(
        name, value => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null, "It must be a whole number.");

    public IReadOnlyList<string>? Texts(string name) => Read<IReadOnlyList<string>>(
        name,
        value => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().Select(TextOf).ToList() is var texts && !texts.Contains(null)
            ? texts.ConvertAll(text => text!) // none is null
            : null,
        "It must be an array of strings.");

    /// <summary>An object of strings, whose names differ in more than their case.</summary>
    public IReadOnlyDictionary<string, string>? Map(string name) =>
        Read(name, MapOf, "It must be an object of strings, whose names differ in more than their case.");

    private T? Read<T>(string name, Func<JsonElement, T?> read, string rule)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return default;
        var result = read(value);
        if (result is null)
            Errors[name] = [rule];
        return result;
    }

    private static Dictionary<string, string>? MapOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return null;
        var map = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in value.EnumerateObject())
        {
            if (TextOf(field.Value) is not { } text || !map.TryAdd(field.Name, text))
                return null;
        }

        return map;
    }

    // An escaped half of a surrogate pair is valid JSON and no text.
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
