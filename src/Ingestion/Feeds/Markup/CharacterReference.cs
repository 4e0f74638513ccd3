using System.Globalization;
using System.Net;
using System.Text;

namespace Vigie.Ingestion.Feeds.Markup;

/// <summary>References such as <c>&amp;#8217;</c> and <c>&amp;eacute;</c>.</summary>
internal static class CharacterReference
{
    /// <summary>The longest name of HTML has 31 letters.</summary>
    private const int LongestName = 32;

    // What programs mean by &#128; to &#159;: the characters of windows-1252 at these places, as HTML has it.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>Length of the reference at the start of <paramref name="text"/>, semicolon included; 0 when there is none.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (text is not ['&', _, ..])
            return 0;
        var end = text[..Math.Min(text.Length, LongestName + 2)].IndexOf(';');
        if (end < 2)
            return 0;
        foreach (var c in text[(text[1] == '#' ? 2 : 1)..end])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.' or ':'))
                return 0;
        }
        return end + 1;
    }

    /// <summary>What a reference (<c>&amp;…;</c>) of XML or HTML stands for; null when nobody knows.</summary>
    public static string? Resolve(ReadOnlySpan<char> reference)
    {
        var inside = reference[1..^1];
        if (inside is ['#', ..])
            return Number(inside[1..]);

        var written = reference.ToString();
        var decoded = inside is "apos" ? "'" : WebUtility.HtmlDecode(written);
        return decoded == written ? null : decoded;
    }

    /// <summary>The text with every reference of HTML resolved; unknown ones stay as they are.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        var decoded = new StringBuilder(text.Length);
        while (text.IndexOf('&') is var at and >= 0)
        {
            decoded.Append(text[..at]);
            text = text[at..];
            var length = Length(text);
            var value = length == 0 ? null : Resolve(text[..length]);
            decoded.Append(value ?? text[..Math.Max(length, 1)].ToString());
            text = text[Math.Max(length, 1)..];
        }
        return decoded.Append(text).ToString();
    }

    private static string? Number(ReadOnlySpan<char> digits)
    {
        var isHexadecimal = digits is ['x' or 'X', ..];
        if (!int.TryParse(
                isHexadecimal ? digits[1..] : digits,
                isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number))
            return null;
        if (number is >= 0x80 and <= 0x9F)
            return Windows1252[number - 0x80].ToString();
        return Rune.TryCreate(number, out var rune) && (number >= ' ' || number is '\t' or '\n' or '\r') ? rune.ToString() : null;
    }
}
