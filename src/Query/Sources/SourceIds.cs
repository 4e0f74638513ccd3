using System.Text;
using Vigie.Text;

namespace Vigie.Query.Sources;

/// <summary>Makes ids for sources that come without one.</summary>
internal static class SourceIds
{
    private const int MaxLength = 60;

    /// <summary>An id from the name or, when that has no Latin letters or digits, from the host: «Le Phare d’Été» is <c>le-phare-d-ete</c>.</summary>
    public static string Derive(string? name, string url) =>
        Slug(name ?? "") is { Length: > 0 } id ? id : Slug(HostOf(url)) is { Length: > 0 } host ? host : "source";

    /// <summary>The host of an address, without <c>www.</c></summary>
    public static string HostOf(string url)
    {
        var host = new Uri(url).IdnHost;
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in LetterFold.Fold(text))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (c is 'œ' or 'æ')
                slug.Append(c == 'œ' ? "oe" : "ae");
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length >= MaxLength)
                break;
        }

        return slug.ToString().TrimEnd('-');
    }
}
