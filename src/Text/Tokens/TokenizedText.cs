using System.Runtime.InteropServices;

namespace Vigie.Text.Tokens;

/// <summary>A text with its tokens and sentences, in reading order.</summary>
internal sealed class TokenizedText(string text, Token[] tokens, int count, TokenRange[] sentences)
{
    public string Text => text;

    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, count);

    /// <summary>Ranges of tokens without gaps between them; line ends belong to none.</summary>
    public ReadOnlySpan<TokenRange> Sentences => sentences;

    /// <summary>The characters from one token up to and including another.</summary>
    public TextSpan Span(int first, int last) => new(tokens[first].Start, tokens[last].End - tokens[first].Start);

    /// <summary>Whether a token opens a sentence, quotation marks and the like aside.</summary>
    public bool OpensSentence(int token)
    {
        for (; token > 0; token--)
        {
            if (IsSentenceStart(token) || tokens[token - 1].Kind == TokenKind.LineEnd)
                return true;
            if (tokens[token - 1].Kind != TokenKind.Mark)
                return false;
        }

        return true;
    }

    /// <summary>Index of the sentence that holds a token, or of the one before it for a line end; 0 in front of the first.</summary>
    public int SentenceOf(int token)
    {
        int low = 0, high = sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (sentences[middle].First <= token)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    private bool IsSentenceStart(int token) => sentences.Length > 0 && sentences[SentenceOf(token)].First == token;
}

/// <summary>Tokens from <paramref name="First"/> up to, but without, <paramref name="End"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TokenRange(int First, int End);
