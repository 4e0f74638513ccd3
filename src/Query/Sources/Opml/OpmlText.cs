using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Vigie.Text.Encodings;

namespace Vigie.Query.Sources.Opml;

/// <summary>The text of an OPML file: decoded, and repaired where many readers write what is no XML.</summary>
internal static partial class OpmlText
{
    private const int DeclarationLength = 200;

    /// <summary>The text; lines stay what they are.</summary>
    /// <param name="content">Bytes of the file.</param>
    /// <param name="charset">What the transport declares; null when nothing.</param>
    public static string Of(ReadOnlySpan<byte> content, string? charset)
    {
        var beginning = Encoding.Latin1.GetString(content[..Math.Min(content.Length, DeclarationLength)]);
        var declared = Declaration().Match(beginning) is { Success: true } match ? match.Groups["name"].Value : charset;
        return Ampersand().Replace(TextDecoder.Decode(content, declared, isHtml: false).Text, Repaired);
    }

    // Addresses with a bare ampersand, and entities of HTML, which XML does not know.
    private static string Repaired(Match ampersand) => ampersand.Groups["name"].Value switch
    {
        "amp;" or "lt;" or "gt;" or "quot;" or "apos;" or ['#', ..] => ampersand.Value,
        var name when WebUtility.HtmlDecode(ampersand.Value) is var decoded && decoded != ampersand.Value && name.Length > 0 => decoded,
        var name => "&amp;" + name,
    };

    [GeneratedRegex("""<\?xml[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z0-9._-]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();

    [GeneratedRegex("&(?<name>(#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Ampersand();
}
