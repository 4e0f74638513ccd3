namespace Vigie.Ingestion.Politeness;

/// <summary>What a robots.txt tells one crawler: the rules of all groups that name it.</summary>
internal sealed class RobotsGroup
{
    private readonly List<Rule> _rules = [];

    /// <summary>The pause asked for between two requests; null when none is. Of several the longest.</summary>
    public TimeSpan? CrawlDelay { get; private set; }

    /// <summary>Tells whether the crawler may fetch an address of the site.</summary>
    public bool Allows(Uri url)
    {
        // Section 2.2.2: this address is allowed whatever the rules say.
        if (url.AbsolutePath == "/robots.txt")
            return true;

        var path = PathPattern.PathOf(url);
        foreach (var rule in _rules)
            if (rule.Pattern.Matches(path))
                return rule.Allow;
        return true;
    }

    public void Add(PathPattern pattern, bool allow) => _rules.Add(new Rule(pattern, allow));

    public void AskForDelay(TimeSpan delay) => CrawlDelay = CrawlDelay > delay ? CrawlDelay : delay;

    /// <summary>Puts the longest rule first, and of equally long ones the one that allows: the first match then decides.</summary>
    public void Sort() => _rules.Sort(
        (a, b) => a.Pattern.Length != b.Pattern.Length ? b.Pattern.Length - a.Pattern.Length : b.Allow.CompareTo(a.Allow));

    private readonly record struct Rule(PathPattern Pattern, bool Allow);
}
