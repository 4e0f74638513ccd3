using System.Collections.Frozen;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities.Unknown;

/// <summary>Finds runs of capitalised words that no other rule has claimed.</summary>
internal sealed class NameRuns(NameEvidence evidence, NameVocabulary vocabulary)
{
    private const int LongestRun = 12;

    /// <summary>A heading in capitals ends where ordinary writing begins; shorter words may be acronyms.</summary>
    private const int ShortestHeading = 5;

    /// <summary>Adverbs, imperatives and participles of this length and more are known by their endings.</summary>
    private const int ShortestInflected = 5;
    private static readonly string[] InflectedEndings = ["ment", "ez", "ant", "ons"];
    private static readonly ulong De = WordKey.Of("de");
    private static readonly ulong D = WordKey.Of("d");
    private static readonly ulong Du = WordKey.Of("du");
    private static readonly ulong Des = WordKey.Of("des");

    private readonly FrozenSet<ulong> _closed = Keys("names/never-people.tsv").Concat(Keys("names/departments.tsv")).ToFrozenSet();
    private readonly FrozenSet<ulong> _french = Keys("names/french-particles.tsv");
    private readonly FrozenSet<ulong> _particles = Keys("names/particles.tsv");
    private readonly FrozenSet<ulong> _english = Keys("names/english-joiners.tsv");
    private readonly FrozenSet<ulong> _addresses = Keys("names/addresses.tsv");
    private readonly FrozenSet<ulong> _titles = Keys("names/titles.tsv");
    private readonly FrozenSet<ulong> _articles = Keys("names/articles.tsv");

    public void Find(Passage passage, List<NameRun> runs)
    {
        for (var i = 0; i < passage.Tokens.Length; i++)
        {
            if (!Opens(passage, i))
                continue;
            var run = Extend(passage, i);
            i = run.Last;
            if (Trimmed(run) is { } trimmed)
                runs.Add(trimmed);
        }
    }

    private static FrozenSet<ulong> Keys(string table) => FrenchRules.Words(table).Select(word => WordKey.Of(word)).ToFrozenSet();

    /// <summary>A capitalised word that can open a name; a small word that opens the sentence cannot.</summary>
    private bool Opens(Passage passage, int token)
    {
        if (!passage.IsUnclaimedName(token) || passage.Tokens[token].Link == TokenLink.Adjacent && !IsBehindOpening(passage, token))
            return false;
        var key = passage.Tokens[token].Key;
        if (_addresses.Contains(key) || _titles.Contains(key) || (passage.Text.OpensSentence(token) && IsOrdinary(passage, token)))
            return false;
        return !_closed.Contains(key) || IsCompound(passage, token) || (!passage.Text.OpensSentence(token) && IsPartOfName(passage, token));
    }

    /// <summary>«vers [La] Chaux», «l'élu [Noël] Mamère».</summary>
    private bool IsPartOfName(Passage passage, int token) =>
        passage.IsUnclaimedName(token + 1) && passage.Tokens[token + 1].Link == TokenLink.Space
        && (_articles.Contains(passage.Tokens[token].Key) || (evidence.IsGivenName(passage.Tokens[token].Key) && !evidence.HasArticle(passage, token)));

    /// <summary>«Notre-Dame»: small words open compounds.</summary>
    private static bool IsCompound(Passage passage, int token) =>
        passage.IsUnclaimedName(token + 1) && passage.Tokens[token + 1].Link == TokenLink.Hyphen;

    /// <summary>«Largement», «Sonnez», «Voulant» at the head of a sentence.</summary>
    private bool IsOrdinary(Passage passage, int token)
    {
        var word = passage.Tokens[token].Of(passage.Text.Text);
        if (word.Length < ShortestInflected || evidence.IsSurname(passage.Tokens[token].Key) || evidence.IsGivenName(passage.Tokens[token].Key))
            return false;
        foreach (var ending in InflectedEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>«l'|Aquila», «(|Aquila», but not «iPhone|X».</summary>
    private static bool IsBehindOpening(Passage passage, int token) =>
        token > 0 && (passage.Tokens[token - 1].Kind == TokenKind.Mark || !passage.Tokens[token - 1].IsCapitalised);

    private NameRun Extend(Passage passage, int first)
    {
        var (last, words, shape) = (first, 1, RunShape.Plain);
        while (last - first < LongestRun)
        {
            var next = last + 1;
            if (next >= passage.Tokens.Length)
                break;
            if (Continues(passage, next))
            {
                if (passage.Tokens[next].Link != TokenLink.Hyphen)
                    words++;
                last = next;
            }
            else if (Compound(passage, next) is { } end)
            {
                (last, shape) = (end, shape | RunShape.PlaceCompound);
            }
            else if (Joined(passage, first, next) is { } joined)
            {
                (last, shape) = (joined.Last, shape | joined.Shape);
                words++;
            }
            else
            {
                break;
            }
        }

        return WithPlaces(new NameRun(passage, first, last, words, shape));
    }

    private bool Continues(Passage passage, int token)
    {
        var next = passage.Tokens[token];
        if (next is { Kind: TokenKind.Number, Link: TokenLink.Hyphen, Length: <= 4 })
            return true;
        if (next.Form == TokenForm.Title && passage.Tokens[token - 1] is { Form: TokenForm.Capitals, Length: >= ShortestHeading } && next.Link == TokenLink.Space)
            return false;
        if (next.Link == TokenLink.Space && passage.Tokens[token - 1].Form == TokenForm.Capitals && _closed.Contains(next.Key))
            return false;
        return passage.IsUnclaimedName(token) && (next.Link != TokenLink.Adjacent || IsElided(passage, token - 1));
    }

    private static bool IsElided(Passage passage, int token) => passage.Tokens[token].Of(passage.Text.Text)[^1] is '\'' or '’';

    /// <summary>«-sur-Mer», «-en-Laye»: small words between hyphens.</summary>
    private int? Compound(Passage passage, int token)
    {
        var last = token;
        while (last < passage.Tokens.Length && last - token < 3 && passage.Tokens[last].Link != TokenLink.Space
            && evidence.IsInnerWord(passage.Tokens[last].Key) && !passage.Tokens[last].IsCapitalised)
            last++;
        return last > token && passage.Tokens[token].Link == TokenLink.Hyphen && last < passage.Tokens.Length
            && passage.Tokens[last] is { IsWord: true, IsCapitalised: true } and not { Link: TokenLink.Space }
            ? last
            : null;
    }

    private (int Last, RunShape Shape)? Joined(Passage passage, int first, int token)
    {
        var small = passage.Tokens[token];
        if (small.Kind == TokenKind.Mark)
            return passage.IsMark(token, '&') && passage.IsUnclaimedName(token + 1) ? (token + 1, RunShape.Ampersand) : null;
        if (!small.IsWord || small.IsCapitalised || small.Link == TokenLink.Adjacent)
            return null;
        if (_english.Contains(small.Key))
            return Behind(passage, token, _english) is { } name ? (name, RunShape.EnglishJoiner) : null;
        if (_particles.Contains(small.Key) && !_french.Contains(small.Key))
            return Behind(passage, token, _particles) is { } surname ? (surname, RunShape.PersonParticle) : null;
        return _french.Contains(small.Key) && IsPersonSoFar(passage, first, token - 1) && Behind(passage, token, _french) is { } family
            && vocabulary.Cue(passage.Tokens[family].Key, CuePlace.First) is null or NameCue.PersonWord
            ? (family, RunShape.PersonParticle)
            : null;
    }

    /// <summary>The capitalised word behind one to three small words.</summary>
    private static int? Behind(Passage passage, int token, FrozenSet<ulong> small)
    {
        for (var i = token + 1; i < Math.Min(token + 4, passage.Tokens.Length); i++)
        {
            if (passage.IsUnclaimedName(i))
                return i;
            if (!small.Contains(passage.Tokens[i].Key))
                return null;
        }

        return null;
    }

    /// <summary>«Henry de La Vaulx», «M. de Pracontal»: French particles join only what is already known to be a person.</summary>
    private bool IsPersonSoFar(Passage passage, int first, int last) =>
        evidence.IsGivenName(passage.Tokens[first].Key) && !evidence.HasArticle(passage, first) && last - first < 4;

    /// <summary>«Michel de Grèce», «les Lakers de Los Angeles», «Helsinki Watch», «Athletic Bilbao».</summary>
    private NameRun WithPlaces(NameRun run)
    {
        var passage = run.Passage;
        if (passage.At(run.First - 1) is { Type: EntityType.Place, Resolution: not "demonym" } front && front.Last == run.First - 1
            && passage.Tokens[run.First].Link == TokenLink.Space && passage.Tokens[front.First].IsCapitalised
            && !evidence.IsGivenName(passage.Tokens[run.First].Key))
            run = run with { First = front.First, Words = run.Words + 1, Shape = run.Shape | RunShape.PlaceInFront };
        var next = run.Last + 1;
        if (next >= passage.Tokens.Length)
            return run;
        if (PlaceAt(passage, next) is { } behind && passage.Tokens[next].Link == TokenLink.Space)
            return run with { Last = behind.Last, Words = run.Words + 1, Shape = run.Shape | RunShape.PlaceBehind };
        return Of(run, next) is { } end ? run with { Last = end, Words = run.Words + 1, Shape = run.Shape | TeamOrPerson(run) } : run;
    }

    private RunShape TeamOrPerson(NameRun run) =>
        run.Words == 1 && IsPersonSoFar(run.Passage, run.First, run.Last) ? RunShape.PersonParticle : RunShape.Team;

    private int? Of(NameRun run, int token)
    {
        var passage = run.Passage;
        var of = passage.Tokens[token];
        if (of.IsCapitalised || !(of.Key == De || of.Key == D || of.Key == Du || of.Key == Des) || passage.Tokens[run.First].Form == TokenForm.Capitals)
            return null;
        var name = token + 1;
        if (name < passage.Tokens.Length && of.Key == De && evidence.IsArticle(passage.Tokens[name].Key) && !passage.Tokens[name].IsCapitalised)
            name++;
        var isPerson = run.Words == 1 && IsPersonSoFar(passage, run.First, run.Last);
        if (!isPerson && (!evidence.HasAnyArticle(passage, run.First) || passage.Text.OpensSentence(run.First) || run.Shape != RunShape.Plain || run.Words > 2
            || vocabulary.Cue(passage.Tokens[run.First].Key, CuePlace.First) is NameCue.PlaceWord or NameCue.EventWord or NameCue.PersonWord))
            return null;
        if (PlaceAt(passage, name) is { } place)
            return isPerson && passage.Tokens[run.First].Length < 3 ? null : place.Last;
        return !isPerson && NameEvidence.HasPluralArticle(passage, run.First) && passage.IsUnclaimedName(name) ? name : null;
    }

    private static MentionDraft? PlaceAt(Passage passage, int token) =>
        passage.At(token) is { Type: EntityType.Place, Resolution: not "demonym" } place && place.First == token && passage.Tokens[token].IsCapitalised ? place : null;

    /// <summary>Without the party in front («LR Bruno Retailleau») and small words behind; null when nothing is left.</summary>
    private NameRun? Trimmed(NameRun run)
    {
        var passage = run.Passage;
        if (run.Words > 2 && passage.Tokens[run.First].Form == TokenForm.Capitals && passage.Tokens[run.First + 1] is { Form: TokenForm.Title, Link: TokenLink.Space } second
            && evidence.IsGivenName(second.Key))
            run = run with { First = run.First + 1, Words = run.Words - 1 };
        while (run.Last > run.First && _closed.Contains(passage.Tokens[run.Last].Key) && passage.At(run.Last) is null)
            run = run with { Last = run.Last - 1, Words = run.Words - 1 };
        return run.Last > run.First || passage.Tokens[run.First].Length > 1 || passage.Tokens[run.First].Form == TokenForm.Initial ? run : null;
    }
}
