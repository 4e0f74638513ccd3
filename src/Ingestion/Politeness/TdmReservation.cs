namespace Vigie.Ingestion.Politeness;

/// <summary>Whether the rights to text and data mining are reserved, by the TDM Reservation Protocol (W3C community group, TDMRep).</summary>
/// <param name="Reserved">Null when nothing was said.</param>
/// <param name="Policy">Address of the policy under which a licence may be had; null when there is none.</param>
internal sealed record TdmReservation(bool? Reserved, string? Policy)
{
    private const string ReservationName = "tdm-reservation";
    private const string PolicyName = "tdm-policy";

    /// <summary>Nothing said.</summary>
    public static TdmReservation Unset { get; } = new(null, null);

    /// <summary>From the headers of an answer, by name in any case.</summary>
    public static TdmReservation FromHeaders(IEnumerable<KeyValuePair<string, string>> headers) =>
        From(headers.Select(header => (header.Key, header.Value)));

    /// <summary>From the <c>meta</c> elements of a page.</summary>
    public static TdmReservation FromMeta(IEnumerable<MetaTag> tags) => From(tags.Select(tag => (tag.Name, tag.Content)));

    /// <summary>This, or what a more specific place says: the page counts before its headers, and these before the site's file.</summary>
    public TdmReservation Or(TdmReservation moreSpecific) => moreSpecific.Reserved is null ? this : moreSpecific;

    /// <summary>A value as headers, elements and files write it; null when it is neither 0 nor 1.</summary>
    public static bool? Value(string? text) => text?.Trim() switch
    {
        "1" or "true" => true,
        "0" or "false" => false,
        _ => null,
    };

    // Where the same place says both, the rights are reserved.
    private static TdmReservation From(IEnumerable<(string Name, string Value)> fields)
    {
        bool? reserved = null;
        string? policy = null;
        foreach (var (name, value) in fields)
        {
            if (name.Equals(ReservationName, StringComparison.OrdinalIgnoreCase))
                reserved = reserved is true ? true : Value(value) ?? reserved;
            else if (name.Equals(PolicyName, StringComparison.OrdinalIgnoreCase) && value.Trim() is { Length: > 0 } address)
                policy ??= address;
        }

        return reserved is null ? Unset : new TdmReservation(reserved, policy);
    }
}
