namespace Vigie.Ingestion.Politeness;

/// <summary>What follows from an answer for a robots.txt (RFC 9309 section 2.3.1).</summary>
internal sealed record RobotsPolicy
{
    /// <summary>Redirects that are followed; after more the file counts as one that does not exist.</summary>
    public const int MaxRedirects = 5;

    private RobotsPolicy(RobotsTxt? rules, Uri? follow, string reason) => (Rules, Follow, Reason) = (rules, follow, reason);

    /// <summary>The rules to keep to; null when the site must be left alone for now, or a redirect comes first.</summary>
    public RobotsTxt? Rules { get; }

    /// <summary>The address to ask next; null when the answer is final.</summary>
    public Uri? Follow { get; }

    /// <summary>Why, for the log of fetches.</summary>
    public string Reason { get; }

    /// <summary>The file cannot be reached: nothing of the site may be fetched until it can.</summary>
    public bool MustWait => Rules is null && Follow is null;

    /// <summary>
    /// The policy for an answer. A 429 is no "unavailable" file, though the RFC counts all of 4xx there: a site that asks for
    /// fewer requests is left alone. A 304 belongs to whoever sent the condition and is misuse here.
    /// </summary>
    public static RobotsPolicy From(RobotsAnswer answer) => answer.Status switch
    {
        null => Wait("robots.txt cannot be reached"),
        304 => throw new ArgumentException("A 304 has no rules of its own; keep those that it confirms.", nameof(answer)),
        >= 200 and < 300 => new RobotsPolicy(RobotsTxt.Parse(answer.Content.Span), null, $"robots.txt answered {answer.Status}"),
        >= 300 and < 400 => Redirected(answer),
        429 => Wait("robots.txt answered 429"),
        >= 400 and < 500 => AllowAll($"robots.txt answered {answer.Status}"),
        _ => Wait($"robots.txt answered {answer.Status}"),
    };

    private static RobotsPolicy Redirected(RobotsAnswer answer) => answer switch
    {
        { Redirects: >= MaxRedirects } => AllowAll($"robots.txt redirects more than {MaxRedirects} times"),
        { Location: { } location } => new RobotsPolicy(null, location, $"robots.txt redirects ({answer.Status})"),
        _ => AllowAll($"robots.txt redirects to nowhere ({answer.Status})"),
    };

    private static RobotsPolicy AllowAll(string reason) => new(RobotsTxt.Empty, null, reason);

    private static RobotsPolicy Wait(string reason) => new(null, null, reason);
}
