using Vigie.Text.Encodings;

namespace Vigie.Text.Extraction.Flat;

/// <summary>Why nothing could be kept, for the person who sent the document.</summary>
internal static class EmptyReason
{
    public static string Of(string text, IReadOnlyList<FlatLine> lines)
    {
        if (lines.Count == 0)
            return "the document is empty";
        if (text == DecodedText.NoText)
            return "the content is binary, not text";
        if (lines.All(line => line.Counts.Letters == 0))
            return "the document has no words";
        if (lines.All(line => line.Counts.Words <= 1 && line.Counts.Letters > 100))
            return "the document is one run of characters without words";
        return lines.Count == 1
            ? "the document is one short line, no sentence"
            : $"the document has only short lines such as menus and headlines ({lines.Count} lines), no sentences";
    }
}
