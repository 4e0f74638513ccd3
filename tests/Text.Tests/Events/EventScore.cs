namespace Vigie.Text.Tests.Events;

/// <summary>Counts gold triples that were found, missed and added.</summary>
internal sealed class EventScore
{
    private readonly List<string> _mistakes = [];
    private readonly SortedDictionary<string, (int Gold, int Right, int Extra)> _byTag = new(StringComparer.Ordinal);
    private int _gold;
    private int _found;
    private int _right;
    private int _events;
    private int _modalities;

    public double F1 => 2.0 * _right / Math.Max(1, _gold + _found);

    /// <summary>Triples that no gold has, as a share of the gold triples.</summary>
    public double Extra => (double)(_found - _right) / Math.Max(1, _gold);

    public void Add(string tag, string sentence, string gold, IReadOnlyList<FoundEvent> found)
    {
        var wanted = gold == "-" ? [] : gold.Split(" | ").Select(Parse).ToList();
        var goldTriples = wanted.SelectMany(one => EventNotation.Triples(one.Type, one.Sides)).ToHashSet(StringComparer.Ordinal);
        var foundTriples = found.SelectMany(one => EventNotation.Triples(one.Type, EventNotation.Sides(one))).ToHashSet(StringComparer.Ordinal);
        var right = goldTriples.Count(foundTriples.Contains);
        _gold += goldTriples.Count;
        _found += foundTriples.Count;
        _right += right;
        var sum = _byTag.GetValueOrDefault(tag);
        _byTag[tag] = (sum.Gold + goldTriples.Count, sum.Right + right, sum.Extra + foundTriples.Count - right);
        foreach (var one in wanted)
        {
            if (found.FirstOrDefault(other => other.Type == one.Type && EventNotation.Sides(other) == one.Sides) is not { } match)
                continue;
            _events++;
            if (EventNotation.Modality(match) == one.Modality)
                _modalities++;
            else
                _mistakes.Add($"[{tag}] {sentence} {one.Modality} read as {EventNotation.Modality(match)} by {match.Rule}");
        }

        if (right < Math.Max(goldTriples.Count, foundTriples.Count))
            _mistakes.Add($"[{tag}] {sentence} gold {gold} found {string.Join(" | ", found.Select(one => $"{one.Type} {EventNotation.Sides(one)} by {one.Rule}"))}");
    }

    public IEnumerable<string> Report() =>
    [
        FormattableString.Invariant($"F1 {F1:F3}, precision {(double)_right / Math.Max(1, _found):F3}, recall {(double)_right / Math.Max(1, _gold):F3}, extra {Extra:P1}; {_gold} gold triples; modality {(double)_modalities / Math.Max(1, _events):F3} of {_events} events"),
        .. _byTag.Select(tag => $"{tag.Key}: {tag.Value.Right} of {tag.Value.Gold}, {tag.Value.Extra} extra"),
        .. _mistakes,
    ];

    private static (string Type, string Sides, string Modality) Parse(string written)
    {
        var type = written[..written.IndexOf(' ', StringComparison.Ordinal)];
        var modality = written[(written.LastIndexOf(' ') + 1)..];
        return (type, written[(type.Length + 1)..^(modality.Length + 1)], modality);
    }
}
