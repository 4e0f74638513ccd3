namespace Vigie.EndToEnd.Tests.BadWeek;

/// <summary>A feed of the bad week, and what is to become of its articles.</summary>
internal sealed class PressFeed(PressHost host, int number)
{
    public PressHost Host => host;

    /// <summary>0 or 1: each host has two.</summary>
    public int Number => number;

    /// <summary>The source that follows it.</summary>
    public string Id { get; } = $"semaine-{host.Number}-{number}";

    public string Path { get; } = $"/flux-{number}";

    /// <summary>Where it has moved, on its host or another.</summary>
    public string NewPath { get; } = $"/nouveau/{host.Number}-{number}";

    public string Url => host.Origin + Path;

    public IReadOnlyList<Article> Articles { get; } = [.. Enumerable.Range(0, Article.All).Select(i => new Article(PathOf(host.Trouble, number, i), i))];

    /// <summary>Vigie can and may read it, sooner or later.</summary>
    public bool IsReadable => host.Trouble is not (Trouble.RobotsForbidAll or Trouble.RobotsFail or Trouble.RedirectsInwards
        or Trouble.RedirectsInCircles or Trouble.HugeHeaders or Trouble.CompressionBomb or Trouble.Endless);

    /// <summary>Its version on a day; on the last day nothing is new.</summary>
    public static int Version(int day) => Math.Min(day, 1);

    /// <summary>The article is to be archived; one that the feed lists and that is not is to be a rejected document.</summary>
    public bool IsWanted(Article article) => host.Trouble switch
    {
        Trouble.BadPages => article.Number == Article.All - 1,
        Trouble.RobotsForbidSome => !article.Path.StartsWith(Robots.ForbiddenFolder, StringComparison.Ordinal),
        _ => true,
    };

    /// <summary>The article's address as the feed gives it.</summary>
    public string LinkTo(Article article) =>
        host.Origin + article.Path + (host.Trouble == Trouble.SamePagesInBothFeeds ? $"?utm_source=flux{number}&utm_medium=rss" : "");

    private static string PathOf(Trouble trouble, int feed, int article) => trouble switch
    {
        Trouble.SamePagesInBothFeeds => $"/articles/commun-{article}",
        Trouble.RobotsForbidSome when article % 2 == 1 => $"{Robots.ForbiddenFolder}{feed}-{article}",
        _ => $"/articles/{feed}-{article}",
    };
}
