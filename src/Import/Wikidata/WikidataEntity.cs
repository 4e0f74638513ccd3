using System.Text.Json;

namespace Vigie.Import.Wikidata;

/// <summary>One entity of the dump, as far as the catalogue wants to know it.</summary>
internal sealed class WikidataEntity(JsonElement json)
{
    // French, then what Wikidata holds true of all languages, then English.
    private static readonly string[] LabelLanguages = ["fr", "mul", "en"];

    public string Id { get; } = json.GetProperty("id").GetString()!;

    public int Sitelinks => json.TryGetProperty("sitelinks", out var links) && links.ValueKind == JsonValueKind.Object ? links.EnumerateObject().Count() : 0;

    /// <summary>The name in the first language that has one; null when none has.</summary>
    public string? Label => LabelLanguages.Select(language => Text("labels", language)).FirstOrDefault(label => label is not null);

    /// <summary>Other names: those in French, and the English one.</summary>
    public IEnumerable<string> Aliases => Texts("aliases", "fr").Append(Text("labels", "en")).OfType<string>();

    /// <summary>The entities that a property names, the preferred statements alone where there are some.</summary>
    public IReadOnlyList<string> Claims(string property)
    {
        if (!json.TryGetProperty("claims", out var claims) || claims.ValueKind != JsonValueKind.Object || !claims.TryGetProperty(property, out var statements))
            return [];
        var byRank = statements.EnumerateArray().ToLookup(statement => statement.GetProperty("rank").GetString(), Target, StringComparer.Ordinal);
        var preferred = byRank["preferred"].OfType<string>().ToList();
        return preferred.Count > 0 ? preferred : [.. byRank["normal"].OfType<string>()];
    }

    private static string? Target(JsonElement statement) =>
        statement.GetProperty("mainsnak").TryGetProperty("datavalue", out var data)
        && data.GetProperty("value") is { ValueKind: JsonValueKind.Object } value
        && value.TryGetProperty("id", out var id)
            ? id.GetString()
            : null;

    private string? Text(string part, string language) =>
        json.TryGetProperty(part, out var texts) && texts.ValueKind == JsonValueKind.Object && texts.TryGetProperty(language, out var text)
            ? text.GetProperty("value").GetString()
            : null;

    private IEnumerable<string> Texts(string part, string language) =>
        json.TryGetProperty(part, out var texts) && texts.ValueKind == JsonValueKind.Object && texts.TryGetProperty(language, out var list)
            ? list.EnumerateArray().Select(text => text.GetProperty("value").GetString()!)
            : [];
}
