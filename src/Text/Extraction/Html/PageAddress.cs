namespace Vigie.Text.Extraction.Html;

/// <summary>Addresses as pages write them.</summary>
internal static class PageAddress
{
    private const int MaxLength = 2_000;

    /// <summary>The absolute web address; null when it is none.</summary>
    public static string? Resolve(string? address, Uri? page)
    {
        address = address is null ? null : LineBuilder.Clean(address);
        if (string.IsNullOrEmpty(address) || address.Length > MaxLength)
            return null;

        var isAbsolute = Uri.TryCreate(address, UriKind.Absolute, out var absolute) && !address.StartsWith('/');
        if (!isAbsolute && (page is null || HasBrokenScheme(address) || !Uri.TryCreate(page, address, out absolute)))
            return null;
        return absolute is { Scheme: "http" or "https" } ? absolute.AbsoluteUri : null;
    }

    public static Uri? Parse(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? address : null;

    // The first part of a relative address holds no colon: what does is an absolute one with a damaged scheme.
    private static bool HasBrokenScheme(string address) =>
        address.AsSpan().IndexOfAny(':', '/', '?') is >= 0 and var at && address[at] == ':';
}
