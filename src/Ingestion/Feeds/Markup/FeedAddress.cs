namespace Vigie.Ingestion.Feeds.Markup;

/// <summary>Addresses as feeds write them, against what they are relative to.</summary>
internal static class FeedAddress
{
    /// <summary>
    /// The absolute form of an address. One that has a scheme stays as it is written, for ids are compared letter by letter; so does a
    /// relative one when nothing is known to resolve it against.
    /// </summary>
    public static string Resolve(string address, Uri? relativeTo)
    {
        address = WithoutBreaks(address.Trim());
        if (relativeTo is null || HasScheme(address))
            return address;
        return Uri.TryCreate(relativeTo, address, out var absolute) ? absolute.OriginalString : address;
    }

    /// <summary>The address to resolve against inside an element with this <c>xml:base</c>.</summary>
    public static Uri? Inside(Uri? outer, string? xmlBase) =>
        xmlBase is null ? outer : HttpOrNull(Resolve(xmlBase, outer)) ?? outer;

    /// <summary>An absolute http or https address; null for everything else.</summary>
    public static Uri? HttpOrNull(string? address) =>
        address is not null && HasScheme(address) && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;

    /// <summary>RFC 3986 section 3.1; without it <c>/a</c> would be a file on some systems.</summary>
    public static bool HasScheme(ReadOnlySpan<char> address)
    {
        var colon = address.IndexOf(':');
        if (colon < 1 || !char.IsAsciiLetter(address[0]))
            return false;
        foreach (var c in address[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }
        return true;
    }

    private static string WithoutBreaks(string address) => address.AsSpan().IndexOfAny('\n', '\r', '\t') < 0
        ? address
        : string.Concat(address.Split(['\n', '\r', '\t'], StringSplitOptions.TrimEntries));
}
