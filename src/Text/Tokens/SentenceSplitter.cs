namespace Vigie.Text.Tokens;

/// <summary>Finds where sentences end: at a line end, or at a closing mark before something that can open a sentence.</summary>
internal static class SentenceSplitter
{
    public static TokenRange[] Split(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        var sentences = new List<TokenRange>(tokens.Length / 20 + 1);
        var first = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.LineEnd)
            {
                if (i > first)
                    sentences.Add(new TokenRange(first, i));
                first = i + 1;
            }
            else if (Ends(text, tokens, i))
            {
                while (i + 1 < tokens.Length && IsCloser(text, tokens[i + 1]))
                    i++;
                sentences.Add(new TokenRange(first, i + 1));
                first = i + 1;
            }
        }

        if (first < tokens.Length)
            sentences.Add(new TokenRange(first, tokens.Length));
        return [.. sentences];
    }

    private static bool Ends(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i)
    {
        if (tokens[i].Kind != TokenKind.Mark || text[tokens[i].Start] is not ('.' or '!' or '?' or '…'))
            return false;
        var next = i + 1;
        while (next < tokens.Length && IsCloser(text, tokens[next]))
            next++;
        if (next == tokens.Length)
            return true;
        var follower = tokens[next];
        return follower.Link == TokenLink.Space
            && (follower.IsCapitalised || follower.Kind is TokenKind.Number or TokenKind.LineEnd || IsOpener(text, follower));
    }

    private static bool IsCloser(ReadOnlySpan<char> text, Token token) =>
        token.Kind == TokenKind.Mark && text[token.Start] is '.' or '!' or '?' or '…' or '»' or '”' or ')' or ']'
        || token is { Kind: TokenKind.Mark, Link: TokenLink.Adjacent } && text[token.Start] == '"';

    private static bool IsOpener(ReadOnlySpan<char> text, Token token) =>
        token.Kind == TokenKind.Mark && text[token.Start] is '«' or '“' or '"' or '(' or '[' or '–' or '—' or '-' or '•';
}
