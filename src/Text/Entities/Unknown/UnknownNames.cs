using System.Runtime.InteropServices;

namespace Vigie.Text.Entities.Unknown;

/// <summary>
/// Recognises names that the catalogue does not know, or not well enough, by weighing what their form and their neighbours
/// say. Occurrences of one name in an article are judged together.
/// </summary>
internal sealed class UnknownNames(NameEvidence evidence)
{
    // Chosen on half of wikineural-fr-val; see the README of src/Text.
    private const double FewestPoints = 1.5;
    private const double SmallestLead = 0.4;

    /// <summary>Points from which a name counts as surely read.</summary>
    private const double ManyPoints = 6;

    private readonly NameVocabulary _vocabulary = NameVocabulary.French;
    private readonly NameRuns _runs = new(evidence, NameVocabulary.French);
    private readonly NameCues _cues = new(evidence, NameVocabulary.French);

    /// <summary>Adds the names of at least so many words: those of several come first, because surnames refer to them.</summary>
    public void Find(IReadOnlyList<Passage> passages, bool onlyLong)
    {
        var runs = new List<NameRun>();
        foreach (var passage in passages)
            _runs.Find(passage, runs);
        var candidates = Candidates(runs, onlyLong);
        var sums = Sums(candidates);
        foreach (var candidate in candidates)
        {
            if (Decide(candidate, sums[candidate.Key]) is not { } type)
                continue;
            foreach (var inner in MentionsIn(candidate.Run))
                candidate.Run.Passage.Remove(inner);
            candidate.Run.Passage.Add(Mention(candidate, type, sums[candidate.Key]));
        }
    }

    private List<Candidate> Candidates(List<NameRun> runs, bool onlyLong)
    {
        var candidates = new List<Candidate>(runs.Count);
        var cues = new List<NameCue>();
        foreach (var run in runs)
        {
            if (onlyLong && run.First == run.Last)
                continue;
            cues.Clear();
            _cues.Read(run, cues);
            AddNeighbours(run, candidates, cues);
            var scores = default(NameScores);
            var strongest = NameCue.OneWord;
            foreach (var cue in cues)
            {
                scores += _vocabulary.Weight(cue);
                if (_vocabulary.Weight(cue).Best().Points > _vocabulary.Weight(strongest).Best().Points)
                    strongest = cue;
            }

            candidates.Add(new Candidate(run, KeyOf(run), scores, strongest));
        }

        return candidates;
    }

    /// <summary>«Reims, X et Toulouse»: what stands in a list is of one kind.</summary>
    private void AddNeighbours(NameRun run, List<Candidate> candidates, List<NameCue> cues)
    {
        var passage = run.Passage;
        if (Neighbour(passage, run.First - 1, -1) is { } before)
            AddNeighbour(before, cues);
        else if (candidates.Count > 0 && candidates[^1] is var last && last.Run.Passage == passage && IsListed(passage, last.Run.Last + 1, run.First)
            && last.Scores.Best() is { Points: >= FewestPoints, Lead: >= SmallestLead } best)
            AddNeighbour(best.Type, cues);
        if (Neighbour(passage, run.Last + 1, 1) is { } behind)
            AddNeighbour(behind, cues);
    }

    private EntityType? Neighbour(Passage passage, int token, int step)
    {
        if (!(passage.IsMark(token, ',') || NameEvidence.IsAnd(passage, token)))
            return null;
        token += step;
        if (step > 0 && token < passage.Tokens.Length && (evidence.IsArticle(passage.Tokens[token].Key) || evidence.IsInnerWord(passage.Tokens[token].Key)))
            token++;
        return passage.At(token) is { Resolution: not ("demonym" or "office") } mention ? mention.Type : null;
    }

    private bool IsListed(Passage passage, int between, int first) =>
        (between == first - 1 || (between == first - 2 && evidence.IsArticle(passage.Tokens[between + 1].Key)))
        && (passage.IsMark(between, ',') || NameEvidence.IsAnd(passage, between));

    private static void AddNeighbour(EntityType type, List<NameCue> cues)
    {
        if (type == EntityType.Person)
            cues.Add(NameCue.BesidePerson);
        else if (type == EntityType.Place)
            cues.Add(NameCue.BesidePlace);
        else if (type == EntityType.Organisation)
            cues.Add(NameCue.BesideOrganisation);
    }

    /// <summary>The average over all occurrences of a name, a little more for each repetition.</summary>
    private static Dictionary<ulong, NameScores> Sums(List<Candidate> candidates)
    {
        var sums = new Dictionary<ulong, NameScores>(candidates.Count);
        foreach (var group in candidates.GroupBy(candidate => candidate.Key))
        {
            var sum = group.Aggregate(default(NameScores), (scores, candidate) => scores + candidate.Scores);
            var count = Math.Sqrt(group.Count());
            sums.Add(group.Key, new NameScores(sum.Person / count, sum.Place / count, sum.Organisation / count, sum.Other / count));
        }

        return sums;
    }

    private static ulong KeyOf(NameRun run)
    {
        var key = 0UL;
        for (var i = run.First; i <= run.Last; i++)
            key = (key * 31) + run.Passage.Tokens[i].Key;
        return key;
    }

    private static EntityType? Decide(Candidate candidate, NameScores scores)
    {
        var (type, points, lead) = scores.Best();
        if (type == EntityType.Other || points < FewestPoints || lead < SmallestLead)
            return null;

        // A place of the catalogue inside the run is given up only for a name that holds it.
        var needsWhole = candidate.Run.Shape & (RunShape.PlaceInFront | RunShape.PlaceBehind);
        return needsWhole != RunShape.Plain && type == EntityType.Place && points < ManyPoints ? null : type;
    }

    private static List<MentionDraft> MentionsIn(NameRun run)
    {
        var inner = new List<MentionDraft>();
        for (var i = run.First; i <= run.Last; i++)
        {
            if (run.Passage.At(i) is { } mention && !inner.Contains(mention))
                inner.Add(mention);
        }

        return inner;
    }

    private static MentionDraft Mention(Candidate candidate, EntityType type, NameScores scores)
    {
        var run = candidate.Run;
        var hint = run.Passage.HintsAt(run.First).Find(hint => hint.Last == run.Last && hint.Type == type);
        var (_, points, _) = scores.Best();
        return new MentionDraft
        {
            Passage = run.Passage,
            First = run.First,
            Last = run.Last,
            Type = type,
            Entity = hint?.Entity,
            Resolution = hint?.Resolution ?? "form",
            Rule = hint is null ? "form." + Name(candidate.Strongest) : "catalogue.context",
            Confidence = Math.Round(Math.Min(0.9, 0.5 + (points / ManyPoints * 0.4)), 2),
        };
    }

    /// <summary>«GivenNameFirst» as «given-name-first».</summary>
    private static string Name(NameCue cue) => CueNames[(int)cue];

    private static readonly string[] CueNames =
        [.. Enum.GetNames<NameCue>().Select(name => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString())))];

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Candidate(NameRun Run, ulong Key, NameScores Scores, NameCue Strongest);
}
