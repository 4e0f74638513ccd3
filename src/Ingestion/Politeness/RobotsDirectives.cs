using System.Globalization;

namespace Vigie.Ingestion.Politeness;

/// <summary>What a page asks of robots in <c>X-Robots-Tag</c> headers and <c>meta name="robots"</c>.</summary>
internal sealed record RobotsDirectives
{
    private static readonly string[] Valued = ["unavailable_after", "max-snippet", "max-image-preview", "max-video-preview"];

    private static readonly string[] Known =
        ["all", "index", "follow", "noindex", "nofollow", "none", "noarchive", "nocache", "nosnippet", "notranslate", "noimageindex", "noodp", "noydir"];

    private static readonly (string Name, string Offset)[] Zones =
    [
        ("GMT", "+00:00"), ("UTC", "+00:00"), ("UT", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CST", "-06:00"), ("CDT", "-05:00"),
        ("MST", "-07:00"), ("MDT", "-06:00"), ("PST", "-08:00"), ("PDT", "-07:00"), ("CET", "+01:00"), ("CEST", "+02:00"),
    ];

    /// <summary>Nothing asked.</summary>
    public static RobotsDirectives None { get; } = new();

    /// <summary>The page must not be shown in results.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Its links must not be followed.</summary>
    public bool NoFollow { get; init; }

    /// <summary>No copy of it may be shown.</summary>
    public bool NoArchive { get; init; }

    /// <summary>From when on the page must not be shown any more; null when it says nothing of it.</summary>
    public DateTimeOffset? UnavailableAfter { get; init; }

    /// <summary>What the values of <c>X-Robots-Tag</c>, one a header, ask of the crawler of this product token.</summary>
    public static RobotsDirectives FromHeaders(IEnumerable<string> values, string productToken)
    {
        var asked = None;
        foreach (var value in values)
            asked = asked.With(Read(value, productToken));
        return asked;
    }

    /// <summary>What the <c>meta</c> elements of a page ask, by the name <c>robots</c> or the product token.</summary>
    public static RobotsDirectives FromMeta(IEnumerable<MetaTag> tags, string productToken)
    {
        var asked = None;
        foreach (var tag in tags)
            if (tag.Name == "robots" || tag.Name.Equals(productToken, StringComparison.OrdinalIgnoreCase))
                asked = asked.With(Read(tag.Content, productToken));
        return asked;
    }

    /// <summary>Both together: what one of them forbids is forbidden.</summary>
    public RobotsDirectives With(RobotsDirectives other) => new()
    {
        NoIndex = NoIndex || other.NoIndex,
        NoFollow = NoFollow || other.NoFollow,
        NoArchive = NoArchive || other.NoArchive,
        UnavailableAfter = UnavailableAfter is null || other.UnavailableAfter < UnavailableAfter ? other.UnavailableAfter : UnavailableAfter,
    };

    // "agent: a, b" speaks to that agent until another one is named. A date may hold commas and colons.
    private static RobotsDirectives Read(string value, string productToken)
    {
        var asked = None;
        var forUs = true;
        var parts = value.Split(',', StringSplitOptions.TrimEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            while (part.IndexOf(':') is > 0 and var colon && !Is(part[..colon], Valued))
            {
                forUs = part[..colon].Trim().Equals(productToken, StringComparison.OrdinalIgnoreCase);
                part = part[(colon + 1)..].Trim();
            }

            if (part.StartsWith("unavailable_after", StringComparison.OrdinalIgnoreCase))
                while (i + 1 < parts.Length && !StartsDirective(parts[i + 1]))
                    part += ", " + parts[++i];
            if (forUs)
                asked = asked.With(Directive(part));
        }

        return asked;
    }

    private static bool StartsDirective(string part)
    {
        var words = part.Split(':', 2);
        return Is(part, Known) || Is(words[0], Valued) || (words.Length == 2 && Is(words[1].Split(':', 2)[0], [.. Known, .. Valued]));
    }

    private static RobotsDirectives Directive(string part) => part.ToLowerInvariant() switch
    {
        "noindex" => new() { NoIndex = true },
        "nofollow" => new() { NoFollow = true },
        "none" => new() { NoIndex = true, NoFollow = true },
        "noarchive" or "nocache" => new() { NoArchive = true },
        ['u', 'n', 'a', 'v', 'a', 'i', 'l', 'a', 'b', 'l', 'e', '_', 'a', 'f', 't', 'e', 'r', .. var date] =>
            new() { UnavailableAfter = Date(date.TrimStart(':', ' ', '=').ToUpperInvariant()) },
        _ => None,
    };

    // RFC 822, RFC 850 or ISO 8601; without a zone the time is UTC.
    private static DateTimeOffset? Date(string text)
    {
        foreach (var (name, offset) in Zones)
            if (text.EndsWith(" " + name, StringComparison.Ordinal))
                text = text[..^name.Length] + offset;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date.ToUniversalTime()
            : null;
    }

    private static bool Is(string text, string[] names) => names.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);
}
