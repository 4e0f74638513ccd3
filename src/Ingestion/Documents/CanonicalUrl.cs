using System.Text.RegularExpressions;

namespace Vigie.Ingestion.Documents;

/// <summary>
/// The addresses of articles. The <em>clean</em> address is for people: nothing in it is guessed, so that it still leads to the page. The
/// <em>key</em> is for telling articles apart: it also guesses what is only another way to the same page, such as its AMP or mobile version.
/// </summary>
internal static partial class CanonicalUrl
{
    /// <summary>
    /// The clean form of the best address known; null when there is none. A page's own claim is believed when it names the site that the
    /// page came from, or when nothing else is known.
    /// </summary>
    /// <param name="collectedFrom">The address that the document was collected from.</param>
    /// <param name="claimed">The page's <c>rel=canonical</c> or the like.</param>
    /// <param name="ofArticle">The address of the article itself, such as a headline's link in a list.</param>
    /// <param name="alone">The document holds just this article, so that its address is the article's.</param>
    public static string? Choose(string? collectedFrom, string? claimed, string? ofArticle, bool alone)
    {
        var own = Clean(ofArticle) ?? (alone ? Clean(claimed) : null);
        var from = Clean(collectedFrom);
        if (own is null)
            return alone ? from : null;
        return from is null || IsBelieved(from, own) ? own : alone ? from : null;
    }

    /// <summary>
    /// Whether a page may name another address as its own, by <c>rel=canonical</c> or a redirect: on the same site, and not its front page,
    /// which careless sites name on every page.
    /// </summary>
    public static bool IsBelieved(string from, string claimed) =>
        Parse(from) is { } page && Parse(claimed) is { } other
        && WebSite.Of(page.IdnHost).Equals(WebSite.Of(other.IdnHost), StringComparison.OrdinalIgnoreCase)
        && (!IsFrontPage(other) || IsFrontPage(page));

    /// <summary>
    /// The address without what says only how a reader got there: tracking parameters, fragment, user, default port; the page behind an AMP
    /// cache; RFC 3986 section 6.2.2 applied. Null for what is no http or https address.
    /// </summary>
    public static string? Clean(string? url)
    {
        if (Parse(url) is not { } uri)
            return null;
        if (AmpUrl.Unwrapped(uri) is { } wrapped && Parse(wrapped) is { } page)
            uri = page;

        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return $"{uri.Scheme}://{Host(uri)}{port}{Path(uri)}{Query(uri)}{Route(uri)}";
    }

    /// <summary>
    /// What identifies the article at an address: the same for http and https, with and without <c>www.</c>, on the mobile and the AMP
    /// version, with and without a slash or an index page at the end. Null for what is no http or https address.
    /// </summary>
    public static string? KeyOf(string? url)
    {
        if (Clean(url) is not { } clean)
            return null;

        var uri = new Uri(clean);
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        var path = IndexPage().Replace(AmpUrl.WithoutAmp(uri.AbsolutePath), "").TrimEnd('/');
        var query = string.Join('&', Parameters(uri).Where(parameter => !AmpUrl.IsAmpParameter(parameter)));
        return $"https://{WebSite.BareHost(uri.IdnHost)}{port}{(path.Length == 0 ? "/" : path)}{(query.Length == 0 ? "" : "?" + query)}{Route(uri)}";
    }

    private static Uri? Parse(string? url) =>
        Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var uri) && uri.Host.Length > 0
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;

    private static bool IsFrontPage(Uri uri) =>
        IndexPage().Replace(uri.AbsolutePath, "").Trim('/').Length == 0 && Query(uri).Length == 0 && Route(uri).Length == 0;

    private static string Host(Uri uri) => uri.IdnHost.TrimEnd('.').ToLowerInvariant() is var host && uri.HostNameType == UriHostNameType.IPv6
        ? $"[{host}]"
        : host;

    private static string Path(Uri uri) => PercentEncoding.Normalise(Session().Replace(uri.AbsolutePath, ""));

    private static string Query(Uri uri)
    {
        var kept = Parameters(uri).Where(parameter => !TrackingParameters.Contains(parameter)).Select(PercentEncoding.Normalise);
        return string.Join('&', kept) is { Length: > 0 } query ? "?" + query : "";
    }

    private static string[] Parameters(Uri uri) => uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);

    // Pages that a script shows have their address behind the sign.
    private static string Route(Uri uri) =>
        uri.Fragment.StartsWith("#!", StringComparison.Ordinal) || uri.Fragment.StartsWith("#/", StringComparison.Ordinal)
            ? PercentEncoding.Normalise(uri.Fragment)
            : "";

    [GeneratedRegex(@"(?<=/)(index|default)\.(html?|xhtml|shtml|php\d?|aspx?|jsp)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IndexPage();

    [GeneratedRegex(@";(jsessionid|phpsessid|sid)=[^/;]*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Session();
}
