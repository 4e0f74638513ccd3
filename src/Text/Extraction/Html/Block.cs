namespace Vigie.Text.Extraction.Html;

/// <summary>What a line of a page is.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    Quote,
    Preformatted,
    Cell,
    Caption,
}

/// <summary>The text of one block of a page: a paragraph, a heading, a cell.</summary>
internal sealed class Block
{
    /// <summary>The innermost element that makes it a block.</summary>
    public required PageNode Node { get; init; }

    /// <summary>Place of its first text among the nodes.</summary>
    public required int First { get; init; }

    public required BlockKind Kind { get; init; }

    /// <summary>1 to 6 for a heading, otherwise 0.</summary>
    public int Level { get; init; }

    public required string Text { get; init; }

    /// <summary>Characters other than spaces.</summary>
    public required int Chars { get; init; }

    public required int LinkChars { get; init; }

    /// <summary>Characters in links to other sites: references, where links within the site are mostly navigation.</summary>
    public required int ForeignLinkChars { get; init; }

    /// <summary>The address of the first link; null when there is none.</summary>
    public string? Link { get; init; }

    public required bool Bold { get; init; }

    public double LinkShare => Chars == 0 ? 0 : (double)LinkChars / Chars;

    public double OwnLinkShare => Chars == 0 ? 0 : (double)(LinkChars - ForeignLinkChars) / Chars;

    /// <summary>Reads like a sentence: long enough, and punctuated like one.</summary>
    public required bool IsSentence { get; init; }

    /// <summary>Characters that speak for an article, counted by what they say: an ideograph says more than a letter.</summary>
    public required double Good { get; init; }

    /// <summary>Weight of what speaks against it: links and debris.</summary>
    public required double Bad { get; init; }
}
