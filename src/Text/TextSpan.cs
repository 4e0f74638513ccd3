namespace Vigie.Text;

/// <summary>A range of UTF-16 positions in a text; the evidence that an annotation points at.</summary>
/// <param name="Start">Index of the first character, from 0.</param>
/// <param name="Length">Number of UTF-16 code units; 0 only for a position between characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index just behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The characters of <paramref name="text"/> that this span covers.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
