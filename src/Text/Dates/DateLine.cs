namespace Vigie.Text.Dates;

/// <summary>A folded line and its tokens; positions beyond the last token read as <see cref="DateTokenKind.End"/>.</summary>
internal readonly ref struct DateLine
{
    private readonly ReadOnlySpan<char> _folded;
    private readonly ReadOnlySpan<DateToken> _tokens;

    public DateLine(ReadOnlySpan<char> folded, ReadOnlySpan<DateToken> tokens)
    {
        _folded = folded;
        _tokens = tokens;
    }

    public int Count => _tokens.Length;

    public DateToken this[int index] => (uint)index < (uint)_tokens.Length ? _tokens[index] : default;

    public ReadOnlySpan<char> Word(int index) =>
        this[index] is { Kind: DateTokenKind.Word } token ? _folded.Slice(token.Start, token.Length) : default;

    public bool IsWord(int index, ReadOnlySpan<char> word) => Word(index).SequenceEqual(word);

    public bool IsSign(int index, char sign) => this[index].IsSign(sign);

    /// <summary>Nothing stands between the token and the one before it.</summary>
    public bool Touches(int index) => index > 0 && this[index].Kind != DateTokenKind.End && this[index].Start == this[index - 1].End;

    /// <summary>The number is written against the sign of a longer number: <c>-5</c>, <c>1.2.3.4</c>, <c>5/6/7/8</c>.</summary>
    public bool IsInsideNumber(int first, int behind) =>
        (Touches(first) && this[first - 1].Kind == DateTokenKind.Sign && Touches(first - 1) && this[first - 2].Kind == DateTokenKind.Number)
        || (Touches(behind + 1) && Touches(behind) && this[behind].Kind == DateTokenKind.Sign
            && !IsSign(behind, ':') && !IsSign(behind, ',') && this[behind + 1].Kind == DateTokenKind.Number);
}
