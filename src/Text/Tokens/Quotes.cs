namespace Vigie.Text.Tokens;

/// <summary>The marks that stand around quoted words.</summary>
internal static class Quotes
{
    public static bool IsQuote(in Token token, ReadOnlySpan<char> text) => token.Kind == TokenKind.Mark && IsQuote(text[token.Start]);

    public static bool IsOpening(in Token token, ReadOnlySpan<char> text) =>
        token.Kind == TokenKind.Mark && (text[token.Start] is '«' or '“' || (text[token.Start] == '"' && token.Link == TokenLink.Space));

    public static bool IsClosing(in Token token, ReadOnlySpan<char> text) =>
        token.Kind == TokenKind.Mark && (text[token.Start] is '»' or '”' || (text[token.Start] == '"' && token.Link == TokenLink.Adjacent));

    private static bool IsQuote(char c) => c is '«' or '»' or '"' or '“' or '”' or '„';
}
