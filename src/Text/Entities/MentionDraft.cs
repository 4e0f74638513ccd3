using System.Collections.Frozen;
using Vigie.Text.Catalogue;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>A mention while an article is being read.</summary>
internal sealed record MentionDraft
{
    public required Passage Passage { get; init; }

    /// <summary>First and last token.</summary>
    public required int First { get; init; }

    public required int Last { get; init; }

    public required EntityType Type { get; init; }

    /// <summary>Null when the entity is not in the catalogue.</summary>
    public CatalogEntity? Entity { get; init; }

    /// <summary>Who is meant when the catalogue does not know it and the article gives the full name.</summary>
    public ProvisionalEntity? Provisional { get; init; }

    public required string Resolution { get; init; }

    public required string Rule { get; init; }

    public required double Confidence { get; init; }

    public TextSpan Span => Passage.Text.Span(First, Last);
}

/// <summary>Title or text of an article, with the mentions found in it.</summary>
/// <param name="text">Its tokens.</param>
/// <param name="isTitle">It is the title.</param>
/// <param name="language">BCP 47 code of the language whose rules it is read with.</param>
/// <param name="titles">Words of the language that are capitalised before names without being part of them; null when it has none.</param>
internal sealed class Passage(TokenizedText text, bool isTitle, string language, FrozenSet<ulong>? titles)
{
    private readonly MentionDraft?[] _at = new MentionDraft?[text.Tokens.Length];
    private readonly Dictionary<int, List<MentionDraft>> _hints = [];

    public TokenizedText Text => text;

    public bool IsTitle => isTitle;

    public string Language => language;

    public ReadOnlySpan<Token> Tokens => text.Tokens;

    public List<MentionDraft> Mentions { get; } = [];

    /// <summary>The mention that covers a token, the innermost when one lies within another; null when none does.</summary>
    public MentionDraft? At(int token) => token >= 0 && token < _at.Length ? _at[token] : null;

    public void Add(MentionDraft mention)
    {
        Mentions.Add(mention);
        for (var i = mention.First; i <= mention.Last; i++)
            _at[i] ??= mention;
    }

    /// <summary>Keeps a name of the catalogue that is too weak by itself; what stands around it may decide for it.</summary>
    public void AddHint(MentionDraft mention)
    {
        if (!_hints.TryGetValue(mention.First, out var hints))
            _hints.Add(mention.First, hints = []);
        hints.Add(mention);
    }

    /// <summary>The weak names that begin at a token.</summary>
    public List<MentionDraft> HintsAt(int token) => _hints.TryGetValue(token, out var hints) ? hints : None;

    public void Remove(MentionDraft mention)
    {
        Mentions.Remove(mention);
        for (var i = mention.First; i <= mention.Last; i++)
        {
            if (_at[i] == mention)
                _at[i] = null;
        }
    }

    private static readonly List<MentionDraft> None = [];

    /// <summary>A word with this key at this place.</summary>
    public bool Is(int token, ulong key) => token >= 0 && token < Tokens.Length && Tokens[token].Key == key && Tokens[token].IsWord;

    public bool IsMark(int token, char mark) =>
        token >= 0 && token < Tokens.Length && Tokens[token].Kind == TokenKind.Mark && text.Text[Tokens[token].Start] == mark;

    /// <summary>A capitalised word that is joined to its neighbour by a blank or hyphen and belongs to no mention.</summary>
    public bool IsUnclaimedName(int token) =>
        token >= 0 && token < Tokens.Length && Tokens[token] is { IsWord: true, IsCapitalised: true } && _at[token] is null
        && titles?.Contains(Tokens[token].Key) != true;
}
