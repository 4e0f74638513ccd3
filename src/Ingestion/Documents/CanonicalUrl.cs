namespace Vigie.Ingestion.Documents;

/// <summary>The one address that an article is known by.</summary>
internal static class CanonicalUrl
{
    // Parameters that say where a reader came from, not what is shown.
    private static readonly string[] TrackingPrefixes = ["utm_", "at_", "mc_", "pk_", "xtor", "fbclid", "gclid", "dclid", "igshid"];

    /// <summary>
    /// The canonical form of the best address known; null when there is none. A page's own claim is believed when it names
    /// the site that the page came from, or when nothing else is known.
    /// </summary>
    /// <param name="collectedFrom">The address that the document was collected from.</param>
    /// <param name="claimed">The page's <c>rel=canonical</c> or the like.</param>
    /// <param name="ofArticle">The address of the article itself, such as a headline's link in a list.</param>
    /// <param name="alone">The document holds just this article, so that its address is the article's.</param>
    public static string? Choose(string? collectedFrom, string? claimed, string? ofArticle, bool alone)
    {
        var own = Normalise(ofArticle) ?? (alone ? Normalise(claimed) : null);
        var from = Normalise(collectedFrom);
        if (own is null)
            return alone ? from : null;
        return from is null || SameSite(own, from) ? own : alone ? from : null;
    }

    private static string? Normalise(string? url)
    {
        if (!Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            return null;

        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !TrackingPrefixes.Any(prefix => pair.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));
        return new UriBuilder(uri) { Fragment = "", UserName = "", Password = "", Query = string.Join('&', query) }.Uri.AbsoluteUri;
    }

    private static bool SameSite(string a, string b) =>
        string.Equals(Site(a), Site(b), StringComparison.OrdinalIgnoreCase);

    private static string Site(string url)
    {
        var host = new Uri(url).Host;
        return host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
    }
}
