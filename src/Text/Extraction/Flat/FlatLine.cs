namespace Vigie.Text.Extraction.Flat;

/// <summary>A line of a flattened page with what can be counted in it.</summary>
internal sealed record FlatLine
{
    /// <summary>Without white space around it, without the list marker.</summary>
    public required string Text { get; init; }

    public required int Index { get; init; }

    public required FlatLineKind Kind { get; init; }

    public required PhraseRole Role { get; init; }

    public required LineCounts Counts { get; init; }

    /// <summary>Was marked as a list item.</summary>
    public required bool IsListItem { get; init; }

    /// <summary>Begins with its number in a list: «3) …», «3. …».</summary>
    public required bool IsNumbered { get; init; }

    /// <summary>An empty line stood before it.</summary>
    public required bool AfterBlank { get; init; }

    /// <summary>Stands on the page again, close by or more than once: a caption of a gallery, a teaser. Paragraphs do not repeat.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>One of several fields in a row: «Place: Lyon».</summary>
    public bool IsField { get; init; }

    /// <summary>Asks for consent to cookies.</summary>
    public bool IsConsent { get; init; }

    /// <summary>How much text it is, in Latin letters; a Han character counts for more.</summary>
    public int Weight => Counts.Weight;

    /// <summary>Goes on in small letters, as entries of a list do in a text; headlines and menus begin with capitals.</summary>
    public bool BeginsLower => Kind == FlatLineKind.Short && Counts.Words > 1 && char.IsLower(Text[0]) && !char.IsUpper(Text[1]);

    public bool IsProse => Kind == FlatLineKind.Prose;
}
