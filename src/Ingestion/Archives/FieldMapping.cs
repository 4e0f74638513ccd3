using System.Text.Json;
using System.Text.Json.Nodes;
using Vigie.Contracts;

namespace Vigie.Ingestion.Archives;

/// <summary>
/// Which fields of a dump hold what: for each field of our own records (<see cref="ImportFields"/>) its name in the dump. A name with
/// dots leads into nested objects.
/// </summary>
internal sealed class FieldMapping
{
    private readonly List<(string Our, string Theirs)> _fields = [];

    /// <summary>Throws when a field is none of ours or its name in the dump is blank.</summary>
    public FieldMapping(IReadOnlyDictionary<string, string> theirNameByOurs)
    {
        foreach (var (our, theirs) in theirNameByOurs)
        {
            if (!ImportFields.Names.Contains(our))
                throw new ArgumentException($"\"{our}\" is none of the fields {string.Join(", ", ImportFields.Names)}.", nameof(theirNameByOurs));
            ArgumentException.ThrowIfNullOrWhiteSpace(theirs, our);
            _fields.Add((our, theirs));
        }
    }

    /// <summary>The dump's names are ours.</summary>
    public static FieldMapping Same { get; } = new(ImportFields.Names.ToDictionary(name => name));

    /// <summary>A record of ours, as JSON, with the values that <paramref name="valueOf"/> finds for names of the dump.</summary>
    public byte[] Record(Func<string, string?> valueOf)
    {
        var record = new JsonObject();
        foreach (var (our, theirs) in _fields)
            if (valueOf(theirs) is { Length: > 0 } value)
                record[our] = value;
        return JsonSerializer.SerializeToUtf8Bytes(record);
    }

    /// <summary>The same from a JSON line; null when it is no JSON object.</summary>
    public byte[]? Record(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Record(name => Value(json.RootElement, name)) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with invalid UTF-8 or half a surrogate pair.
            return null;
        }
    }

    private static string? Value(JsonElement element, string name)
    {
        if (element.TryGetProperty(name, out var whole))
            return Text(whole);
        foreach (var part in name.Split('.'))
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(part, out element))
                return null;
        return Text(element);
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
            string.Join('\n', value.EnumerateArray().Select(item => item.GetString())),
        _ => null,
    };
}
