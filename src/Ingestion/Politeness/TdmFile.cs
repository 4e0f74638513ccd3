using System.Text;
using System.Text.Json;

namespace Vigie.Ingestion.Politeness;

/// <summary>A site's <c>/.well-known/tdmrep.json</c>: rules by location, of which the first that matches counts.</summary>
internal sealed class TdmFile
{
    /// <summary>Where it is to be found.</summary>
    public const string Path = "/.well-known/tdmrep.json";

    /// <summary>A longer one is not read.</summary>
    public const int MaxBytes = 512 * 1024;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly List<(PathPattern Location, TdmReservation Reservation)> _rules = [];

    private TdmFile()
    {
    }

    /// <summary>The file of a site that has none, or an unreadable one: nothing is said.</summary>
    public static TdmFile Empty { get; } = new();

    /// <summary>Reads the rules that can be used. A file with one rule and no brackets around it is taken for what it means.</summary>
    public static TdmFile Parse(ReadOnlyMemory<byte> content)
    {
        if (content.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            content = content[3..];
        try
        {
            using var json = JsonDocument.Parse(content, Lenient);
            var file = new TdmFile();
            if (json.RootElement.ValueKind == JsonValueKind.Array)
                foreach (var rule in json.RootElement.EnumerateArray())
                    file.Add(rule);
            else
                file.Add(json.RootElement);
            return file;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with invalid UTF-8 or half a surrogate pair.
            return Empty;
        }
    }

    /// <summary>What the file says of an address of its site.</summary>
    public TdmReservation For(Uri url)
    {
        var path = PathPattern.PathOf(url);
        foreach (var (location, reservation) in _rules)
            if (location.Matches(path))
                return reservation;
        return TdmReservation.Unset;
    }

    private void Add(JsonElement rule)
    {
        if (rule.ValueKind != JsonValueKind.Object || Text(rule, "location") is not { } location)
            return;
        // Patterns compare octets.
        var pattern = PathPattern.TryParse(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(location.Trim())));
        if (pattern is not null && TdmReservation.Value(Text(rule, "tdm-reservation")) is { } reserved)
            _rules.Add((pattern, new TdmReservation(reserved, Text(rule, "tdm-policy"))));
    }

    private static string? Text(JsonElement rule, string name) => rule.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "1",
            JsonValueKind.False => "0",
            _ => null,
        }
        : null;
}
