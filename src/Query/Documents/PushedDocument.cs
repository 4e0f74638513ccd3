using System.Text.Json.Serialization;

namespace Vigie.Query.Documents;

/// <summary>A document as JSON. Exactly one of text and html must be given.</summary>
internal sealed record PushedDocument
{
    /// <summary>Text of a flattened page, menus and all.</summary>
    /// <example>Un sommet réunit les voisins de la Caspienne\n\nLe président du Kazakhstan a reçu mardi à Astana une délégation venue de Chine.</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    /// <summary>Source of an HTML page.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Html { get; init; }

    /// <summary>Address of the page: absolute, http or https.</summary>
    /// <example>https://journal.example/monde/sommet-caspienne</example>
    public string? Url { get; init; }

    /// <summary>Headline; goes before the one that the page shows.</summary>
    public string? Title { get; init; }

    /// <summary>Publication: year, month, day (EDTF) or RFC 3339 time; goes before the one that the page shows.</summary>
    /// <example>2024-05-22</example>
    public string? PublishedAt { get; init; }

    /// <summary>Where it came from, as you name it; api when you do not.</summary>
    /// <example>journal</example>
    public string? Source { get; init; }

    /// <summary>BCP 47 code; goes before what the text tells.</summary>
    /// <example>fr</example>
    public string? Language { get; init; }
}
