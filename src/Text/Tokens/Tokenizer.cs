using System.Collections.Frozen;
using Vigie.Text.Tables;

namespace Vigie.Text.Tokens;

/// <summary>
/// Cuts text of one language into tokens: elided words («l'», «qu'») keep their apostrophe, hyphens become links between words,
/// abbreviations, initials and dotted acronyms keep their full stops. Every token points into the original text.
/// </summary>
internal sealed class Tokenizer
{
    private readonly FrozenSet<ulong> _elisions;
    private readonly FrozenSet<ulong> _abbreviations;
    private readonly FrozenSet<ulong> _dotted;
    private readonly FrozenSet<ulong> _clitics;

    public Tokenizer(LanguageRules rules)
    {
        _elisions = rules.Keys("tokens/elisions.tsv");
        _abbreviations = rules.Keys("tokens/abbreviations.tsv");
        _dotted = rules.Keys("tokens/dotted.tsv");
        _clitics = rules.Keys("tokens/clitics.tsv");
    }

    /// <summary>The tokenizer for French, from the tables in <c>Rules/fr/tokens</c>.</summary>
    public static Tokenizer French { get; } = new(LanguageRules.French);

    /// <summary>The tokenizer for English, from the tables in <c>Rules/en/tokens</c>.</summary>
    public static Tokenizer English { get; } = new(LanguageRules.English);

    public TokenizedText Read(string text)
    {
        var tokens = new Token[text.Length / 4 + 16];
        var count = 0;
        var position = 0;
        var link = TokenLink.Space;
        while (position < text.Length)
        {
            var c = text[position];
            if (c is '\n' or '\r')
            {
                Append(ref tokens, ref count, new Token(position, 1, 0, TokenKind.LineEnd, TokenForm.Lower, TokenLink.Space));
                position++;
                link = TokenLink.Space;
            }
            else if (IsBlank(c))
            {
                position++;
                link = TokenLink.Space;
            }
            else if (IsHyphen(c) && link == TokenLink.Adjacent && IsWordChar(text, position + 1) && IsWordChar(text, position - 1))
            {
                position++;
                link = TokenLink.Hyphen;
            }
            else
            {
                var token = Next(text, position, link);
                Append(ref tokens, ref count, token);
                position = token.End;
                link = TokenLink.Adjacent;
            }
        }

        return new TokenizedText(text, tokens, count, SentenceSplitter.Split(text, tokens.AsSpan(0, count)));
    }

    private Token Next(ReadOnlySpan<char> text, int start, TokenLink link)
    {
        var c = text[start];
        if (char.IsAsciiDigit(c))
        {
            var end = start + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            return Make(text, start, end, TokenKind.Number, TokenForm.Lower, link);
        }

        if (_clitics.Count > 0 && CliticEnd(text, start) is > 0 and var clitic)
            return Make(text, start, clitic, TokenKind.Word, TokenForm.Lower, link);
        return char.IsLetter(c) ? Word(text, start, link) : Make(text, start, start + 1, TokenKind.Mark, TokenForm.Lower, link);
    }

    private Token Word(ReadOnlySpan<char> text, int start, TokenLink link)
    {
        var dotted = DottedEnd(text, start);
        if (dotted > start)
            return Make(text, start, dotted, TokenKind.Word, dotted - start > 2 ? TokenForm.Dotted : TokenForm.Initial, link);

        // «16h40» is a number, a letter and a number.
        var isUnit = link == TokenLink.Adjacent && char.IsAsciiDigit(text[start - 1]);
        var end = start + 1;
        while (end < text.Length && (IsLetterOrDigit(text[end]) || IsBreakInside(text, end)) && !(isUnit && char.IsAsciiDigit(text[end])))
            end++;
        while (end + 1 < text.Length && IsApostrophe(text[end]) && IsLetterOrDigit(text[end + 1]))
        {
            if (_elisions.Contains(WordKey.Of(text[start..end])))
                return Make(text, start, end + 1, TokenKind.Word, Form(text[start..end]), link);
            if (_clitics.Count > 0 && CliticStart(text, end) is > 0 and var clitic && clitic > start)
                return Make(text, start, clitic, TokenKind.Word, Form(text[start..clitic]), link);
            end++;
            while (end < text.Length && IsLetterOrDigit(text[end]))
                end++;
        }

        var word = text[start..end];
        if (end < text.Length && text[end] is '.' or '°' && _abbreviations.Contains(WordKey.Of(word)))
            end++;
        return Make(text, start, end, TokenKind.Word, Form(word), link);
    }

    /// <summary>Where «'s» or «n't» begins that has its apostrophe at a place; 0 when there is none.</summary>
    private int CliticStart(ReadOnlySpan<char> text, int apostrophe)
    {
        if (CliticEnd(text, apostrophe) > 0)
            return apostrophe;
        return CliticEnd(text, apostrophe - 1) > 0 ? apostrophe - 1 : 0;
    }

    /// <summary>The end of «'s», «n't» and their like behind a word; 0 when none starts there.</summary>
    private int CliticEnd(ReadOnlySpan<char> text, int start)
    {
        if (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
            return 0;
        var apostrophe = IsApostrophe(text[start]) ? start : start + 1;
        if (apostrophe + 1 >= text.Length || !IsApostrophe(text[apostrophe]))
            return 0;
        var end = apostrophe + 1;
        while (end < text.Length && IsLetterOrDigit(text[end]))
            end++;
        return end > apostrophe + 1 && end - start <= 3 && _clitics.Contains(WordKey.Of(text[start..end])) ? end : 0;
    }

    /// <summary>The end of capitals that each have a full stop («J.», «O.N.U.», «J.-C.»); the start when there are none.</summary>
    private int DottedEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        var next = start;
        while (next + 1 < text.Length && char.IsUpper(text[next]) && text[next + 1] == '.')
        {
            end = next + 2;
            next = end + 1 < text.Length && IsHyphen(text[end]) && char.IsUpper(text[end + 1]) ? end + 1 : end;
        }

        if (end == start && IsDottedPair(text, start))
            return start + 4;

        // «plan B.» ends a sentence as often as it abbreviates a name; only «J. Vance» is an initial.
        if (end == start + 2 && !IsFollowedByName(text, end))
            return start;
        return end;
    }

    /// <summary>«a.m.», «i.e.»: small letters with full stops, which each language lists.</summary>
    private bool IsDottedPair(ReadOnlySpan<char> text, int start) =>
        start + 3 < text.Length && text[start + 1] == '.' && text[start + 3] == '.' && _dotted.Contains(WordKey.Of(text.Slice(start, 4)));

    private static bool IsFollowedByName(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\u00A0' or '\u202F')
            position++;
        return position < text.Length && char.IsUpper(text[position]);
    }

    private static TokenForm Form(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
            return TokenForm.Lower;
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return TokenForm.Title;
            letters++;
        }

        return letters > 1 ? TokenForm.Capitals : TokenForm.Title;
    }

    private static Token Make(ReadOnlySpan<char> text, int start, int end, TokenKind kind, TokenForm form, TokenLink link) =>
        new(start, end - start, WordKey.Of(text[start..end].TrimEnd('°')), kind, form, link);

    private static void Append(ref Token[] tokens, ref int count, in Token token)
    {
        if (count == tokens.Length)
            Array.Resize(ref tokens, count * 2);
        tokens[count++] = token;
    }

    private static bool IsWordChar(ReadOnlySpan<char> text, int position) =>
        position >= 0 && position < text.Length && IsLetterOrDigit(text[position]) | (text[position] == '.');

    // Soft hyphens and zero-width characters belong to the word they stand in; «¬» is how scanned newspapers write a word divided at a line end.
    private static bool IsLetterOrDigit(char c) => char.IsLetterOrDigit(c) || c is '\u00AD' or '\u200B' or '¬' or >= '\u0300' and <= '\u036F';

    /// <summary>«Constan¬ tinople»: the blank or line end behind the sign of division.</summary>
    private static bool IsBreakInside(ReadOnlySpan<char> text, int position) =>
        text[position] is ' ' or '\n' && text[position - 1] == '¬' && position + 1 < text.Length && char.IsLower(text[position + 1]);

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘';

    private static bool IsHyphen(char c) => c is '-' or '‑' or '‐';

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD';
}
