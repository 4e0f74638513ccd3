using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Vigie.Ingestion.Feeds.Html;

/// <summary>The declarations of a <c>style</c> attribute that only dress the text: no addresses, no placing over other things.</summary>
internal static class SafeStyle
{
    private static readonly FrozenSet<string> Properties =
        """
        azimuth background-color background-x background-y border border-bottom border-bottom-color border-bottom-width border-collapse
        border-color border-left border-left-color border-radius border-right border-right-color border-spacing border-style border-top
        border-top-color border-top-width border-width clear color cursor direction display elevation float font font-family font-size
        font-style font-variant font-weight height letter-spacing line-height list-style list-style-type margin margin-bottom margin-left
        margin-right margin-top max-height max-width min-height min-width overflow padding padding-bottom padding-left padding-right
        padding-top pause speak text-align text-decoration text-indent text-transform unicode-bidi vertical-align visibility
        voice-family volume white-space width word-spacing
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> ValueSigns =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789#%.,!-_ ()'");

    public static string Clean(string style)
    {
        var clean = new StringBuilder();
        foreach (var part in style.AsSpan().Split(';'))
        {
            var declaration = style.AsSpan(part);
            var colon = declaration.IndexOf(':');
            if (colon < 0)
                continue;
            var property = declaration[..colon].Trim();
            var value = declaration[(colon + 1)..].Trim();
            if (value.Length > 0 && Properties.GetAlternateLookup<ReadOnlySpan<char>>().Contains(property) && IsPlain(value))
                clean.Append(clean.Length > 0 ? " " : "").Append(property).Append(": ").Append(value).Append(';');
        }
        return clean.ToString();
    }

    private static bool IsPlain(ReadOnlySpan<char> value) =>
        value.IndexOfAnyExcept(ValueSigns) < 0
        && !value.Contains("url", StringComparison.OrdinalIgnoreCase)
        && !value.Contains("expression", StringComparison.OrdinalIgnoreCase);
}
