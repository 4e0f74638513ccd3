namespace Vigie.Text.Extraction.Html;

/// <summary>Tells references to other sites from navigation.</summary>
internal static class LinkTarget
{
    /// <summary>The link leads to another site, and does not hand this page over to it (as share buttons do).</summary>
    public static bool IsForeign(string address, string? host)
    {
        var link = address.AsSpan().Trim();
        if (host is null || !(link.StartsWith("http", StringComparison.OrdinalIgnoreCase) || link.StartsWith("//", StringComparison.Ordinal)))
            return false;

        var start = link.IndexOf("//", StringComparison.Ordinal);
        if (start < 0)
            return false;

        var target = link[(start + 2)..];
        var end = target.IndexOfAny('/', '?', '#');
        var query = target.IndexOf('?');
        return !Domain(end < 0 ? target : target[..end]).Equals(Domain(host), StringComparison.OrdinalIgnoreCase)
            && (query < 0 || !target[query..].Contains(Domain(host), StringComparison.OrdinalIgnoreCase));
    }

    // The last two labels stand for the site; of «co.uk» and its like the last three.
    private static ReadOnlySpan<char> Domain(ReadOnlySpan<char> host)
    {
        var last = host.LastIndexOf('.');
        var second = last > 0 ? host[..last].LastIndexOf('.') : -1;
        if (second > 0 && last - second <= 4 && host[..second].LastIndexOf('.') is var third)
            return host[(third + 1)..];
        return second < 0 ? host : host[(second + 1)..];
    }
}
