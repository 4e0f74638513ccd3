using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>Which mention covers a token of the title or of the text, for recognisers that build on entities.</summary>
internal sealed class MentionMap
{
    private readonly MentionDraft?[] _outer;
    private readonly MentionDraft?[] _inner;

    /// <param name="text">The title or the text.</param>
    /// <param name="isTitle">It is the title.</param>
    /// <param name="mentions">The mentions of the article in reading order, the outer one before those in it.</param>
    public MentionMap(TokenizedText text, bool isTitle, IReadOnlyList<MentionDraft> mentions)
    {
        Text = text;
        IsTitle = isTitle;
        Mentions = [.. mentions.Where(mention => mention.Passage.IsTitle == isTitle)];
        _outer = new MentionDraft?[text.Tokens.Length];
        _inner = new MentionDraft?[text.Tokens.Length];
        foreach (var mention in Mentions)
        {
            for (var i = mention.First; i <= mention.Last; i++)
            {
                _outer[i] ??= mention;
                _inner[i] = mention;
            }
        }
    }

    public TokenizedText Text { get; }

    public bool IsTitle { get; }

    public ReadOnlySpan<Token> Tokens => Text.Tokens;

    public IReadOnlyList<MentionDraft> Mentions { get; }

    /// <summary>The widest mention that covers a token; null when none does.</summary>
    public MentionDraft? Outer(int token) => token >= 0 && token < _outer.Length ? _outer[token] : null;

    /// <summary>The narrowest mention that covers a token; null when none does.</summary>
    public MentionDraft? Inner(int token) => token >= 0 && token < _inner.Length ? _inner[token] : null;
}
