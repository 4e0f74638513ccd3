using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Vigie.Ingestion.Feeds.Reading;

/// <summary>What stands behind a time: «Z», «+0200», «GMT+1», «CEST», «PM».</summary>
internal static class TimeZoneName
{
    private static readonly SearchValues<char> NameSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz/_");

    // RFC 822 and what the servers of Europe, Africa and Asia write; a name with two meanings has the one of press feeds.
    private static readonly FrozenDictionary<string, string> Zones = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = "Z",
        ["UT"] = "Z",
        ["UTC"] = "Z",
        ["GMT"] = "Z",
        ["Etc/GMT"] = "Z",
        ["WET"] = "Z",
        ["WEST"] = "+01:00",
        ["BST"] = "+01:00",
        ["WAT"] = "+01:00",
        ["CET"] = "+01:00",
        ["MET"] = "+01:00",
        ["CEST"] = "+02:00",
        ["MEST"] = "+02:00",
        ["CAT"] = "+02:00",
        ["EET"] = "+02:00",
        ["SAST"] = "+02:00",
        ["EEST"] = "+03:00",
        ["EAT"] = "+03:00",
        ["MSK"] = "+03:00",
        ["IST"] = "+05:30",
        ["ICT"] = "+07:00",
        ["HKT"] = "+08:00",
        ["JST"] = "+09:00",
        ["KST"] = "+09:00",
        ["AEST"] = "+10:00",
        ["AEDT"] = "+11:00",
        ["AST"] = "-04:00",
        ["ADT"] = "-03:00",
        ["EST"] = "-05:00",
        ["EDT"] = "-04:00",
        ["CST"] = "-06:00",
        ["CDT"] = "-05:00",
        ["MST"] = "-07:00",
        ["MDT"] = "-06:00",
        ["PST"] = "-08:00",
        ["PDT"] = "-07:00",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Reads the zone as ISO 8601 writes it, or "" when it is missing or unknown; «PM» changes the hour. False for what is no zone at all.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, ref int hour, out string zone)
    {
        zone = "";
        if (text.StartsWith("am", StringComparison.OrdinalIgnoreCase) || text.StartsWith("pm", StringComparison.OrdinalIgnoreCase))
        {
            hour = (hour % 12) + (text[0] is 'p' or 'P' ? 12 : 0);
            text = text[2..].Trim();
        }

        if (text.IsEmpty)
            return true;
        if (text[0] is '+' or '-')
            return Offset(text, out zone);
        var sign = text.IndexOfAny('+', '-');
        if (sign > 0 && text[..sign].Trim() is "GMT" or "UTC" or "gmt" or "utc")
            return Offset(text[sign..], out zone);

        var end = text.IndexOfAny(' ', '(');
        var name = end < 0 ? text : text[..end];
        if (Zones.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known))
            zone = known;
        return name.IndexOfAnyExcept(NameSigns) < 0;
    }

    // +02:00, +0200, +02, +2, +200; a comment in brackets may follow.
    private static bool Offset(ReadOnlySpan<char> text, out string zone)
    {
        zone = "";
        Span<char> digits = stackalloc char[4];
        var count = 0;
        foreach (var c in text[1..])
        {
            if (char.IsAsciiDigit(c) && count < 4)
                digits[count++] = c;
            else if (c is ' ' or '(')
                break;
            else if (c != ':')
                return false;
        }

        if (count == 0)
            return false;
        var number = int.Parse(digits[..count], CultureInfo.InvariantCulture);
        var (hours, minutes) = count <= 2 ? (number, 0) : (number / 100, number % 100);
        if (hours > 14 || minutes > 59)
            return false;
        zone = string.Create(CultureInfo.InvariantCulture, $"{text[0]}{hours:D2}:{minutes:D2}");
        return true;
    }
}
