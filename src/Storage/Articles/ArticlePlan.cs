namespace Vigie.Storage.Articles;

/// <summary>What has to be written, so that the archive holds the versions of a batch beside those that it knows.</summary>
internal sealed class ArticlePlan
{
    private readonly Dictionary<(Guid, string), (int Number, DateTimeOffset StoredAt)> _revisions = [];
    private readonly Dictionary<Guid, string> _current = [];
    private readonly DateTimeOffset _now;

    public ArticlePlan(IReadOnlyList<ArticleVersion> batch, IReadOnlyList<KnownRevision> known, DateTimeOffset now)
    {
        _now = now;
        var knownOf = known.ToLookup(revision => revision.ArticleId);
        foreach (var versions in batch.GroupBy(version => version.Id))
            Plan([.. versions], [.. knownOf[versions.Key]]);
    }

    /// <summary>Revisions with a content that the archive does not have.</summary>
    public List<RevisionRow> NewRevisions { get; } = [];

    /// <summary>Revisions that it has, seen again with a greater rank.</summary>
    public List<RevisionRow> RenewedRevisions { get; } = [];

    /// <summary>Current versions of articles that it does not have.</summary>
    public List<RevisionRow> NewArticles { get; } = [];

    /// <summary>Current versions that take the place of others, or of themselves with other annotations.</summary>
    public List<RevisionRow> ChangedArticles { get; } = [];

    /// <summary>The number of a version, when its content was stored first, and whether that content is the current one.</summary>
    public (int Revision, DateTimeOffset StoredAt, bool Current) Outcome(ArticleVersion version)
    {
        var (number, storedAt) = _revisions[(version.Id, version.Rank.ContentHash)];
        return (number, storedAt, _current[version.Id] == version.Rank.ContentHash);
    }

    private void Plan(List<ArticleVersion> versions, List<KnownRevision> known)
    {
        var knownBy = known.ToDictionary(revision => revision.Rank.ContentHash, StringComparer.Ordinal);
        var next = known.Count == 0 ? 1 : known.Max(revision => revision.Number) + 1;
        foreach (var version in BestOfEachContent(versions))
        {
            var present = knownBy.GetValueOrDefault(version.Rank.ContentHash);
            var row = new RevisionRow(version, present?.Number ?? next++, present?.StoredAt ?? _now);
            _revisions[(version.Id, version.Rank.ContentHash)] = (row.Number, row.StoredAt);
            if (present is null)
                NewRevisions.Add(row);
            else if (IsGreater(version.Rank, present.Rank))
                RenewedRevisions.Add(row);
        }

        PlanCurrent(versions.MaxBy(version => version.Rank.Order)!, known);
    }

    private void PlanCurrent(ArticleVersion best, List<KnownRevision> known)
    {
        var knownBest = known.MaxBy(revision => revision.Rank.Order)?.Rank;
        if (knownBest is not null && !IsGreater(best.Rank, knownBest))
        {
            _current[best.Id] = knownBest.ContentHash;
            return;
        }

        _current[best.Id] = best.Rank.ContentHash;
        var (number, storedAt, _) = Outcome(best);
        (knownBest is null ? NewArticles : ChangedArticles).Add(new RevisionRow(best, number, storedAt));
    }

    private static bool IsGreater(VersionRank rank, VersionRank other) => rank.Order.CompareTo(other.Order) > 0;

    private static IEnumerable<ArticleVersion> BestOfEachContent(List<ArticleVersion> versions) => versions
        .GroupBy(version => version.Rank.ContentHash, StringComparer.Ordinal)
        .Select(group => group.MaxBy(version => version.Rank.Order)!)
        .OrderBy(version => version.Rank.Order);
}
