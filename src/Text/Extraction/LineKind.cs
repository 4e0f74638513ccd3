namespace Vigie.Text.Extraction;

/// <summary>What a line of an article is.</summary>
public enum LineKind
{
    /// <summary>A paragraph, or a line that the document does not tell from one.</summary>
    Paragraph,

    /// <summary>A heading between paragraphs.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A line set off as the words of someone else.</summary>
    Quote,

    /// <summary>A row of a table, or one long cell of it.</summary>
    TableRow,
}
