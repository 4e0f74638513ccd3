using System.Globalization;
using Vigie.Text.Tokens;

namespace Vigie.Text.Figures;

/// <summary>
/// Reads numbers in digits: «1 500 000» with any blank, «1.500.000», «1'500», «1,5» and the English «1,500.5» where the groups
/// leave no doubt or the article is English. Runs of digits that are no number (telephones, scores, versions) are refused.
/// </summary>
internal sealed class DigitReader(TokenizedText text, char thousands)
{
    private const int MostDigits = 15;

    private ReadOnlySpan<Token> Tokens => text.Tokens;

    /// <summary>The number at a token, and the token behind its digits; null when the digits there are no number.</summary>
    public decimal? Read(int first, out int end)
    {
        var digits = Groups(first, out end) ?? Marked(first, out end);
        if (digits is null || digits.Length > MostDigits || GoesOn(end))
        {
            end = SkipRun(first, Math.Max(end, first + 1));
            return null;
        }

        return decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    /// <summary>«1 500 000», with decimals behind a comma; null when no group follows the first digits.</summary>
    private string? Groups(int first, out int end)
    {
        end = first + 1;
        if (!StartsGroups(first))
            return null;
        while (end < Tokens.Length && Tokens[end] is { Kind: TokenKind.Number, Length: 3, Link: TokenLink.Space } && Gap(end) == 1)
            end++;
        if (end == first + 1)
            return null;
        var whole = string.Concat(Enumerable.Range(first, end - first).Select(Digits));
        if (!IsMarked(end, ','))
            return whole;
        end += 2;
        return $"{whole}.{Digits(end - 1)}";
    }

    /// <summary>Digits with marks between them.</summary>
    private string? Marked(int first, out int end)
    {
        end = first + 1;
        while (IsMarked(end, ',') || IsMarked(end, '.') || IsMarked(end, '\'') || IsMarked(end, '’'))
            end += 2;
        var groups = (end - first + 1) / 2;
        if (groups == 1)
            return Digits(first);
        var last = Mark(end - 2);
        if (groups == 2 && last is ',' or '.')
            return IsThousands(first, last) ? Digits(first) + Digits(first + 2) : $"{Digits(first)}.{Digits(first + 2)}";

        var separator = Mark(first + 1);
        var wholeEnd = separator == last ? end : end - 2;
        var whole = Digits(first);
        for (var i = first + 2; i < wholeEnd; i += 2)
        {
            if (Mark(i - 1) != separator || Tokens[i].Length != 3)
                return null;
            whole += Digits(i);
        }

        return !StartsGroups(first) ? null : separator == last ? whole : $"{whole}.{Digits(end - 1)}";
    }

    /// <summary>A full stop before three digits parts thousands in French, a comma does in English.</summary>
    private bool IsThousands(int first, char mark) =>
        StartsGroups(first) && Tokens[first + 2].Length == 3 && mark == thousands;

    private bool StartsGroups(int first) => Tokens[first].Length <= 3 && text.Text[Tokens[first].Start] != '0';

    /// <summary>The run goes on with more digits, so that it is a telephone number, a score, a version or an address.</summary>
    private bool GoesOn(int end)
    {
        if (end >= Tokens.Length)
            return false;
        if (Tokens[end] is { Kind: TokenKind.Number, Link: TokenLink.Space })
            return Gap(end) == 1;
        return IsMarked(end, '/') || IsMarked(end, ':') || IsMarked(end, '.') || IsMarked(end, ',') || IsMarked(end, '×');
    }

    private int SkipRun(int first, int end)
    {
        while (end < Tokens.Length && ((Tokens[end].Kind == TokenKind.Number && (Tokens[end].Link != TokenLink.Space || Gap(end) == 1)) || IsMark(end) && IsMarked(end, Mark(end))))
            end++;
        return Math.Max(end, first + 1);
    }

    private bool IsMark(int at) => at < Tokens.Length && Tokens[at].Kind == TokenKind.Mark;

    /// <summary>The mark stands between digits without blanks.</summary>
    private bool IsMarked(int at, char mark) =>
        at + 1 < Tokens.Length && Tokens[at] is { Kind: TokenKind.Mark, Link: TokenLink.Adjacent } && Mark(at) == mark
        && Tokens[at + 1] is { Kind: TokenKind.Number, Link: TokenLink.Adjacent };

    private char Mark(int at) => text.Text[Tokens[at].Start];

    private int Gap(int at) => Tokens[at].Start - Tokens[at - 1].End;

    private string Digits(int at) => Tokens[at].Of(text.Text).ToString();
}
