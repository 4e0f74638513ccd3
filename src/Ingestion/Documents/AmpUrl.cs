namespace Vigie.Ingestion.Documents;

/// <summary>AMP gives a page a second address on its site, and a third in the caches of search engines.</summary>
internal static class AmpUrl
{
    /// <summary>The page that a cache's or viewer's address wraps: <c>google.com/amp/s/…</c>, <c>….cdn.ampproject.org/c/s/…</c>.</summary>
    public static string? Unwrapped(Uri uri)
    {
        var host = uri.IdnHost.ToLowerInvariant();
        var segments = uri.AbsolutePath.TrimStart('/').Split('/', 3);
        if (host == "cdn.ampproject.org" || host.EndsWith(".cdn.ampproject.org", StringComparison.Ordinal))
            return segments is ["c" or "v" or "a", ..] ? Page(uri, segments[0]) : null;
        var isViewer = host.StartsWith("www.google.", StringComparison.Ordinal) || host.StartsWith("google.", StringComparison.Ordinal)
            || host is "www.bing.com" or "bing.com";
        return isViewer && segments is ["amp", _, ..] ? Page(uri, "amp") : null;
    }

    /// <summary>The path of the page itself: without the segment or the ending that makes it the AMP version.</summary>
    public static string WithoutAmp(string path)
    {
        foreach (var ending in (ReadOnlySpan<string>)[".amp.html", ".amp.htm", ".amp"])
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                path = path[..^ending.Length] + ending[".amp".Length..];
        }

        var segments = path.Split('/');
        var others = segments.Count(segment => segment.Length > 0 && !IsAmp(segment));
        return others == 0 ? path : string.Join('/', segments.Where(segment => !IsAmp(segment)));
    }

    /// <summary><c>?amp</c>, <c>?amp=1</c>, <c>?outputType=amp</c> and the like.</summary>
    public static bool IsAmpParameter(string parameter)
    {
        var parts = parameter.Split('=', 2);
        var value = parts.Length == 2 ? parts[1] : "";
        return parts[0].ToLowerInvariant() switch
        {
            "amp" or "_amp" or "isamp" => value.ToLowerInvariant() is "" or "1" or "true" or "yes",
            "amp_js_v" or "amp_gsa" or "amp_markup" or "usqp" => true,
            "outputtype" or "view" or "output" or "mode" or "format" => value.Equals("amp", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }

    private static bool IsAmp(string segment) => segment.Equals("amp", StringComparison.OrdinalIgnoreCase);

    // Behind the kind stands an «s» for https, then the page's address without its scheme.
    private static string? Page(Uri uri, string kind)
    {
        var rest = uri.AbsolutePath[(kind.Length + 2)..];
        var scheme = "http";
        if (rest.StartsWith("s/", StringComparison.Ordinal))
            (scheme, rest) = ("https", rest[2..]);
        var host = rest.Split('/')[0];
        return host.Contains('.', StringComparison.Ordinal) ? $"{scheme}://{rest}{uri.Query}" : null;
    }
}
