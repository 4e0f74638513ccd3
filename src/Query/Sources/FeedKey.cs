namespace Vigie.Query.Sources;

/// <summary>The address of a feed as far as it tells feeds apart.</summary>
internal static class FeedKey
{
    /// <summary>
    /// Host, port, path and query: scheme, <c>www.</c>, fragment, a slash at the end and the case of the host do not count. An address
    /// that cannot be read is its own key.
    /// </summary>
    public static string Of(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.IdnHost.Length == 0)
            return url;
        var port = uri.IsDefaultPort ? "" : ":" + uri.Port;
        return SourceIds.HostOf(url) + port + uri.AbsolutePath.TrimEnd('/') + uri.Query;
    }
}
