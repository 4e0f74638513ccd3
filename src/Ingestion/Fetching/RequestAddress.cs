namespace Vigie.Ingestion.Fetching;

/// <summary>Addresses as they may be requested.</summary>
internal static class RequestAddress
{
    /// <summary>The address without user-info and fragment; null, with a reason, when it must not be requested.</summary>
    public static Uri? Clean(Uri address, out string? reason)
    {
        reason = null;
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            reason = $"only http and https are followed, not «{(address.IsAbsoluteUri ? address.Scheme : address.OriginalString)}»";
        else if (address.IdnHost.Length == 0)
            reason = $"«{address}» names no host";
        return reason is null ? new UriBuilder(address) { UserName = "", Password = "", Fragment = "" }.Uri : null;
    }
}
