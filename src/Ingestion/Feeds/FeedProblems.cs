namespace Vigie.Ingestion.Feeds;

/// <summary>The problems met while reading one feed; of each kind the first.</summary>
internal sealed class FeedProblems
{
    /// <summary>Enough to find the place by.</summary>
    private const int LongestDetail = 80;

    private readonly List<FeedProblem> _problems = [];

    public IReadOnlyList<FeedProblem> All => _problems;

    public void Add(FeedProblemKind kind, ReadOnlySpan<char> detail)
    {
        foreach (var problem in _problems)
        {
            if (problem.Kind == kind)
                return;
        }
        _problems.Add(new FeedProblem(kind, detail[..Math.Min(detail.Length, LongestDetail)].ToString()));
    }
}
