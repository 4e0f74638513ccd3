using System.Collections.Frozen;

namespace Vigie.Ingestion.Documents;

/// <summary>Parameters of an address that say where a reader came from, not what is shown.</summary>
internal static class TrackingParameters
{
    // Of measuring programs: Google, AT Internet (Piano), Matomo, Mailchimp, HubSpot, Chartbeat and publishers' own.
    private static readonly string[] Prefixes =
    [
        "utm_", "at_", "pk_", "piwik_", "mtm_", "matomo_", "mc_", "hsa_", "_hs", "hsct", "ns_", "lmd_", "vero_", "oly_", "sc_", "wt_", "wt.",
        "ga_", "trk_", "itm_", "int_", "__twitter", "fb_", "xtor", "xtref", "xtmc", "xtcr", "xtnp",
    ];

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "_ga", "_gl", "__s", "action_object_map", "action_ref_map", "action_type_map", "campaign_id", "cmp", "cmpid", "cndid", "dclid",
            "ef_id", "echobox", "fbclid", "fr_ref", "gbraid", "gclid", "gclsrc", "guccounter", "guce_referrer", "guce_referrer_sig", "gws_rd", "icid",
            "igsh", "igshid", "ito", "li_fat_id", "mbid", "mkt_tok", "msclkid", "ncid", "ocid", "ref_src", "ref_url", "referer", "referrer", "rss_ref",
            "s_cid", "s_kwcid", "smid", "smtyp", "spm", "srsltid", "tduid", "ttclid", "twclid", "wbraid", "wickedid", "yclid", "ysclid", "_openstat",
            "jsessionid", "phpsessid", "aspsessionid",
        ],
        StringComparer.OrdinalIgnoreCase);

    // Ordinary words, which are tracking only with such a value: ?from=rss, ?source=twitter.
    private static readonly FrozenSet<string> Origins = FrozenSet.ToFrozenSet(
        ["from", "source", "src", "ref", "via", "origin", "feature", "share", "partner", "xtor"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OriginValues = FrozenSet.ToFrozenSet(
        ["rss", "feed", "atom", "twitter", "facebook", "fb", "linkedin", "whatsapp", "telegram", "instagram", "email", "mail", "newsletter", "share",
            "share_button", "social", "googlenews", "google", "home", "homepage", "app", "push", "mobile", "amp", "flipboard"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The parameter, written <c>name=value</c>, only tracks.</summary>
    public static bool Contains(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        var name = Uri.UnescapeDataString(equals < 0 ? parameter : parameter[..equals]);
        if (Names.Contains(name) || Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            return true;
        return Origins.Contains(name) && OriginValues.Contains(equals < 0 ? "" : parameter[(equals + 1)..]);
    }
}
