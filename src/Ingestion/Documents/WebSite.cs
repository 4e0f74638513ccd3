using System.Collections.Frozen;
using System.Net;

namespace Vigie.Ingestion.Documents;

/// <summary>Which site a host belongs to.</summary>
internal static class WebSite
{
    private static readonly FrozenSet<string> Versions = FrozenSet.ToFrozenSet(
        ["www", "m", "mobile", "mobi", "amp", "wap"], StringComparer.OrdinalIgnoreCase);

    // Under a country's ending the second label may be a public one, as in «gouv.sn» and «com.cn».
    private static readonly FrozenSet<string> PublicSecondLabels = FrozenSet.ToFrozenSet(
        ["ac", "asso", "co", "com", "edu", "gob", "gouv", "gov", "mil", "net", "nom", "org", "presse", "prd", "tm"], StringComparer.OrdinalIgnoreCase);

    // Hosts whose first label is another publisher each.
    private static readonly FrozenSet<string> SharedHosts = FrozenSet.ToFrozenSet(
        ["blogspot.com", "blogspot.fr", "wordpress.com", "over-blog.com", "over-blog.org", "canalblog.com", "hautetfort.com", "unblog.fr", "free.fr",
            "github.io", "gitlab.io", "substack.com", "tumblr.com", "medium.com", "wixsite.com", "webnode.fr", "e-monsite.com", "netlify.app", "pages.dev",
            "vercel.app", "azurewebsites.net", "herokuapp.com"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The domain that one publisher holds: two labels, or three under a public one.</summary>
    public static string Of(string host)
    {
        host = host.TrimEnd('.').ToLowerInvariant();
        var labels = host.Split('.');
        if (labels.Length < 3 || IPAddress.TryParse(host, out _))
            return host;
        var lastTwo = $"{labels[^2]}.{labels[^1]}";
        var isPublic = SharedHosts.Contains(lastTwo) || (labels[^1].Length == 2 && PublicSecondLabels.Contains(labels[^2]));
        return isPublic ? $"{labels[^3]}.{lastTwo}" : lastTwo;
    }

    /// <summary>The host without the labels that name a version of it: <c>www.</c>, <c>m.</c>, <c>amp.</c>, <c>fr.m.</c></summary>
    public static string BareHost(string host)
    {
        host = host.TrimEnd('.').ToLowerInvariant();
        if (host.Contains(':', StringComparison.Ordinal))
            return $"[{host}]";

        var labels = host.Split('.').ToList();
        while (labels.Count > 2 && Versions.Contains(labels[0]))
            labels.RemoveAt(0);
        if (labels.Count > 3 && labels[1] == "m")
            labels.RemoveAt(1);
        return string.Join('.', labels);
    }
}
