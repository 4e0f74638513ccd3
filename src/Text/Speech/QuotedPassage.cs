using System.Runtime.InteropServices;
using Vigie.Text.Tokens;

namespace Vigie.Text.Speech;

/// <summary>Words between quotation marks.</summary>
/// <param name="Open">The token of the opening mark.</param>
/// <param name="Close">The token of the closing mark.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QuotedPassage(int Open, int Close)
{
    private const int MostParagraphs = 6;

    public bool Holds(int token) => token > Open && token < Close;

    /// <summary>
    /// The outermost passages of a text. One that is not closed on its line goes on in the next only when that begins with «
    /// again; else it is none.
    /// </summary>
    public static List<QuotedPassage> Find(TokenizedText text)
    {
        var found = new List<QuotedPassage>();
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (OpeningMark(text, i) is not (not '\0' and var mark) || CloseOf(text, i, mark) is not { } close)
                continue;
            found.Add(new QuotedPassage(i, close));
            i = close;
        }

        return found;
    }

    private static char OpeningMark(TokenizedText text, int at)
    {
        if (text.Tokens[at].Kind != TokenKind.Mark)
            return '\0';
        var mark = text.Text[text.Tokens[at].Start];
        if (mark is '«' or '“' or '„')
            return mark;
        return mark == '"' && at + 1 < text.Tokens.Length ? mark : '\0';
    }

    private static int? CloseOf(TokenizedText text, int open, char mark)
    {
        var depth = 1;
        var paragraphs = 0;
        for (var i = open + 1; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.LineEnd)
            {
                if (mark != '«' || ++paragraphs > MostParagraphs || !GoesOn(text, ref i))
                    return null;
                continue;
            }

            if (text.Tokens[i].Kind != TokenKind.Mark)
                continue;
            var c = text.Text[text.Tokens[i].Start];
            if (c == mark && mark != '"')
                depth++;
            else if (Closes(c, mark) && --depth == 0)
                return i;
        }

        return null;
    }

    private static bool Closes(char c, char mark) => mark switch
    {
        '«' => c == '»',
        '"' => c == '"',
        _ => c is '”' or '“',
    };

    /// <summary>The next line repeats the opening mark; moves to it.</summary>
    private static bool GoesOn(TokenizedText text, ref int at)
    {
        while (at < text.Tokens.Length && text.Tokens[at].Kind == TokenKind.LineEnd)
            at++;
        return at < text.Tokens.Length && text.Text[text.Tokens[at].Start] == '«';
    }
}
