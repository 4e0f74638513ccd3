using Vigie.Contracts;
using Vigie.Query.Problems;

namespace Vigie.Query.Sources.Opml;

/// <summary>
/// Sets an OPML file against the sources that there are. Sources are known by the address of their feed. Appending adds what is
/// new; replacing also changes what is known and removes what the file does not have.
/// </summary>
internal sealed class OpmlPlanner
{
    // They are what other programs write and may be anything: a wrong one is as good as none.
    private static readonly string[] Dispensable = ["language", "homePage", "topics"];

    private readonly bool _replace;
    private readonly IReadOnlyList<ListedSource> _known;
    private readonly ILookup<string, ListedSource> _byKey;
    private readonly Dictionary<string, ListedSource> _byId;
    private readonly FreeIds _ids;
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly List<PlannedSource> _added = [];
    private readonly List<PlannedSource> _changed = [];
    private readonly List<PlannedSource> _unchanged = [];
    private readonly List<OpmlRefusal> _refused = [];

    private OpmlPlanner(IReadOnlyList<ListedSource> known, bool replace)
    {
        _replace = replace;
        _known = known;
        _byId = known.ToDictionary(source => source.Id, StringComparer.Ordinal);
        _ids = new FreeIds(_byId.Keys);
        _byKey = known.ToLookup(source => FeedKey.Of(source.Definition.Url), StringComparer.Ordinal);
    }

    /// <summary>What importing <paramref name="file"/> does to the <paramref name="known"/> sources.</summary>
    public static OpmlPlan Plan(OpmlFile file, IReadOnlyList<ListedSource> known, bool replace) => new OpmlPlanner(known, replace).Plan(file);

    private OpmlPlan Plan(OpmlFile file)
    {
        var feeds = file.Outlines.GroupBy(outline => FeedKey.Of(outline.Url!), StringComparer.Ordinal).ToList(); // those with an address alone
        _kept.UnionWith(feeds.SelectMany(feed => _byKey[feed.Key]).Select(source => source.Id));
        foreach (var feed in feeds)
            Place(feed.Key, Together([.. feed]));
        return new OpmlPlan
        {
            Added = _added,
            Changed = _changed,
            Unchanged = _unchanged,
            Removed = _replace ? [.. _known.Where(source => !_kept.Contains(source.Id)).Select(source => Planned(source, null))] : [],
            Refused = [.. file.Refused.Concat(_refused).OrderBy(refusal => refusal.Line)],
        };
    }

    // Readers write a feed that is in several folders several times.
    private OpmlOutline Together(IReadOnlyList<OpmlOutline> outlines)
    {
        var first = outlines[0];
        foreach (var outline in outlines.Skip(1))
            _refused.Add(new OpmlRefusal(outline.Line, outline.Text, $"Line {first.Line} has the same feed; its folders count there, too."));
        return first with { Folders = [.. outlines.SelectMany(outline => outline.Folders).Distinct(StringComparer.Ordinal)] };
    }

    private void Place(string key, OpmlOutline outline)
    {
        if (Match(key, outline) is not { } known)
            Add(outline);
        else if (_replace)
            Change(known, outline);
        else
            _unchanged.Add(Planned(known, outline.Line));
    }

    // A source of ours whose address was changed in the file is the same one when the file replaces all.
    private ListedSource? Match(string key, OpmlOutline outline)
    {
        if (_byKey[key].FirstOrDefault() is { } known)
            return known;
        return _replace && outline.Draft.Id is { } id && _byId.TryGetValue(id, out var moved) && _kept.Add(id) ? moved : null;
    }

    private void Add(OpmlOutline outline)
    {
        if (TryMake(outline, outline.Draft) is not { } definition)
            return;
        var id = _ids.Take(outline.Draft.Id ?? SourceIds.Derive(outline.Text, definition.Url));
        _added.Add(new PlannedSource { Id = id, Definition = definition, Line = outline.Line });
    }

    private void Change(ListedSource known, OpmlOutline outline)
    {
        var draft = outline.IsComplete ? outline.Draft : Completed(outline.Draft, known.Definition);
        if (TryMake(outline, HeaderSecrets.Keep(draft, known.Definition)) is not { } definition)
            return;
        var fields = DefinitionFields.Different(known.Definition, definition);
        var planned = Planned(known, outline.Line) with { Definition = definition, Fields = fields };
        (fields.Count > 0 ? _changed : _unchanged).Add(planned);
    }

    private SourceDefinition? TryMake(OpmlOutline outline, SourceDraft draft)
    {
        if (SourceRules.TryMake(draft, out var errors) is { } definition)
            return definition;
        if (errors.Keys.Any(Dispensable.Contains))
            return TryMake(outline, Without(draft, errors.Keys));
        _refused.Add(new OpmlRefusal(outline.Line, outline.Text, ProblemType.Summary(errors)));
        return null;
    }

    private static SourceDraft Without(SourceDraft draft, IReadOnlyCollection<string> fields) => draft with
    {
        Language = fields.Contains("language") ? null : draft.Language,
        HomePage = fields.Contains("homePage") ? null : draft.HomePage,
        Topics = fields.Contains("topics") ? null : draft.Topics,
    };

    // What another program's file does not say stays as it is; so does the form of the address.
    private static SourceDraft Completed(SourceDraft said, SourceDefinition known) => new()
    {
        Name = said.Name ?? known.Name,
        Kind = Word.Of(known.Kind),
        Url = known.Url,
        HomePage = said.HomePage ?? known.HomePage,
        Country = known.Country,
        Language = said.Language ?? known.Language,
        Owner = known.Owner is { } owner ? Word.Of(owner) : null,
        Topics = said.Topics ?? known.Topics,
        IntervalMinutes = known.IntervalMinutes,
        FullText = Word.Of(known.FullText),
        Enabled = known.Enabled,
    };

    private static PlannedSource Planned(ListedSource source, int? line) =>
        new() { Id = source.Id, Definition = source.Definition, DecidedAt = source.DecidedAt, Line = line };
}
