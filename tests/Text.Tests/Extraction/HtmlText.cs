using System.Text;

namespace Vigie.Text.Tests.Extraction;

internal static class HtmlText
{
    /// <summary>No lone surrogates, and no controls other than the line feed that separates paragraphs.</summary>
    public static bool IsStorable(string? text)
    {
        if (text is null)
            return true;

        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune) || (Rune.IsControl(rune) && rune.Value != '\n'))
                return false;
            i += rune.Utf16SequenceLength - 1;
        }

        return true;
    }
}
