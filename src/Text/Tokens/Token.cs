namespace Vigie.Text.Tokens;

/// <summary>A word, number or mark of a text.</summary>
/// <param name="Start">First position in the text.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="Key">Identity of the folded form: equal for «État», «etat» and «ETAT». See <see cref="WordKey"/>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Form">Use of capitals.</param>
/// <param name="Link">How it hangs on the token before it.</param>
internal readonly record struct Token(int Start, int Length, ulong Key, TokenKind Kind, TokenForm Form, TokenLink Link)
{
    public int End => Start + Length;

    public TextSpan Span => new(Start, Length);

    /// <summary>A word with a capital at its start, which includes initials and acronyms.</summary>
    public bool IsCapitalised => Form != TokenForm.Lower;

    public bool IsWord => Kind == TokenKind.Word;

    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}

internal enum TokenKind : byte
{
    /// <summary>Letters, and digits behind letters: «Chine», «qu'», «G7», «M.», «O.N.U.».</summary>
    Word,

    /// <summary>A run of digits.</summary>
    Number,

    /// <summary>One other character.</summary>
    Mark,

    /// <summary>The end of a line.</summary>
    LineEnd,
}

internal enum TokenForm : byte
{
    /// <summary>No capital at the start.</summary>
    Lower,

    /// <summary>«Chine»; also «McDonald».</summary>
    Title,

    /// <summary>Two or more letters, all capitals: «OCS», «G7».</summary>
    Capitals,

    /// <summary>One capital with a full stop: «J.».</summary>
    Initial,

    /// <summary>Capitals with full stops between them: «O.N.U.».</summary>
    Dotted,
}

internal enum TokenLink : byte
{
    /// <summary>White space, or the start of the text.</summary>
    Space,

    /// <summary>A hyphen: «a-t-il», «Saint-Pétersbourg».</summary>
    Hyphen,

    /// <summary>Nothing: «l'|État», «5|G», «Chine|,».</summary>
    Adjacent,
}
