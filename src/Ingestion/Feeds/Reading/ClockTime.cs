using System.Globalization;

namespace Vigie.Ingestion.Feeds.Reading;

/// <summary>A time of day with its zone, as it stands behind a date.</summary>
internal static class ClockTime
{
    /// <summary>Reads «08:41», «8:41:05.123Z», «0841+0200», «08:41:05 CEST»; gives <c>08:41:05+02:00</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out string time)
    {
        time = "";
        if (!Number(ref text, out var hour) || hour > 24)
            return false;

        var minute = 0;
        var second = -1;
        if (text is [':', ..])
            text = text[1..];
        else if (text is not [>= '0' and <= '9', ..])
            return false;
        if (!Number(ref text, out minute) || minute > 59)
            return false;
        if (text is [':' or (>= '0' and <= '9'), ..])
        {
            text = text[0] == ':' ? text[1..] : text;
            if (!Number(ref text, out second) || second > 60)
                return false;
        }

        if (text is ['.' or ',', ..])
            text = text[1..].TrimStart("0123456789");
        if (!TimeZoneName.TryParse(text.Trim(), ref hour, out var zone) || hour > 23)
            return false;
        time = second < 0
            ? string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:{minute:D2}{zone}")
            : string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:{minute:D2}:{Math.Min(second, 59):D2}{zone}");
        return true;
    }

    private static bool Number(ref ReadOnlySpan<char> text, out int value)
    {
        var length = text.Length > 1 && char.IsAsciiDigit(text[1]) ? 2 : Math.Min(1, text.Length);
        var isNumber = int.TryParse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out value);
        text = text[length..];
        return isNumber;
    }
}
