using System.Collections.Frozen;
using Vigie.Text.Catalogue;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>What the words around a name say for or against it.</summary>
internal sealed class NameEvidence
{
    private static readonly ulong And = WordKey.Of("et");
    private static readonly ulong Or = WordKey.Of("ou");
    private static readonly FrozenSet<ulong> Complements = new[] { "de", "d", "du", "des" }.Select(word => WordKey.Of(word)).ToFrozenSet();
    private static readonly FrozenSet<ulong> Plurals = new[] { "les", "des", "aux" }.Select(word => WordKey.Of(word)).ToFrozenSet();

    private readonly FrozenSet<ulong> _givenNames;
    private readonly FrozenSet<ulong> _surnames;
    private readonly FrozenSet<ulong> _contracted = Keys("names/contracted.tsv");
    private readonly FrozenSet<ulong> _locatives = Keys("names/locatives.tsv");
    private readonly FrozenSet<ulong> _determiners = Keys("names/determiners.tsv");
    private readonly FrozenSet<ulong> _articles = Keys("names/articles.tsv");
    private readonly FrozenSet<ulong> _innerWords = Keys("names/inner-words.tsv");
    private readonly FrozenSet<ulong> _behindSubject = Keys("names/behind-subject.tsv");
    private readonly FrozenDictionary<AmbiguousName, Support> _support;

    public NameEvidence(Catalog catalogue)
    {
        _givenNames = catalogue.GivenNames.Select(name => WordKey.Of(name)).ToFrozenSet();
        _surnames = catalogue.Surnames.Select(name => WordKey.Of(name))
            .Concat(catalogue.Entities.Where(entity => entity.Type == EntityType.Person).Select(Surnames.Of))
            .ToFrozenSet();
        _support = catalogue.AmbiguousNames.ToFrozenDictionary(name => name, name => new Support(Keys(name.Before), Keys(name.Near)));
    }

    public bool IsGivenName(ulong key) => _givenNames.Contains(key);

    public bool IsSurname(ulong key) => _surnames.Contains(key);

    /// <summary>The article has what the name needs to mean this entity.</summary>
    public bool Supports(NameEntry entry, in NameMatch match)
    {
        if (entry.Support is not { } needed || match.Words > 1)
            return true;
        var support = _support[needed];
        return (match.First > 0 && support.Before.Contains(match.Passage.Tokens[match.First - 1].Key))
            || (support.Near.Count > 0 && HasAny(match.Passage, support.Near, except: match.First));
    }

    /// <summary>A preposition of place stands before the name.</summary>
    public bool IsLocated(in NameMatch match) =>
        match.First > 0 && _locatives.Contains(match.Passage.Tokens[match.First - 1].Key);

    /// <summary>An article or preposition stands before the name.</summary>
    public bool IsDetermined(Passage passage, int token) => token > 0 && _determiners.Contains(passage.Tokens[token - 1].Key);

    /// <summary>«le», «la», «l'», «les» stand right before.</summary>
    public bool HasArticle(Passage passage, int token) => token > 0 && _articles.Contains(passage.Tokens[token - 1].Key);

    /// <summary>An article, or a preposition that holds one, stands right before.</summary>
    public bool HasAnyArticle(Passage passage, int token) =>
        token > 0 && (IsArticle(passage.Tokens[token - 1].Key) || IsContracted(passage.Tokens[token - 1].Key));

    /// <summary>«les», «des», «aux» stand right before.</summary>
    public static bool HasPluralArticle(Passage passage, int token) => token > 0 && IsPlural(passage.Tokens[token - 1].Key);

    /// <summary>«le», «la», «l'», «les».</summary>
    public bool IsArticle(ulong key) => _articles.Contains(key);

    /// <summary>«au», «aux», «du», «des».</summary>
    public bool IsContracted(ulong key) => _contracted.Contains(key);

    /// <summary>«de», «d'», «du», «des».</summary>
    public static bool IsOf(ulong key) => Complements.Contains(key);

    /// <summary>«les», «des», «aux».</summary>
    public static bool IsPlural(ulong key) => Plurals.Contains(key);

    /// <summary>A word that can stand right behind a subject: a common verb or a small word.</summary>
    public bool FollowsSubject(ulong key) => _behindSubject.Contains(key);

    /// <summary>«et», «ou».</summary>
    public static bool IsAnd(Passage passage, int token) => passage.Is(token, And) || passage.Is(token, Or);

    /// <summary>A small word inside compound names: «Boulogne-sur-Mer».</summary>
    public bool IsInnerWord(ulong key) => _innerWords.Contains(key);

    private static bool HasAny(Passage passage, FrozenSet<ulong> words, int except)
    {
        for (var i = 0; i < passage.Tokens.Length; i++)
        {
            if (i != except && words.Contains(passage.Tokens[i].Key))
                return true;
        }

        return false;
    }

    private static FrozenSet<ulong> Keys(string table) => FrenchRules.Words(table).Select(word => WordKey.Of(word)).ToFrozenSet();

    private static FrozenSet<ulong> Keys(IReadOnlyList<string> words) => words.Select(word => WordKey.Of(word)).ToFrozenSet();

    private sealed record Support(FrozenSet<ulong> Before, FrozenSet<ulong> Near);
}
