using System.Globalization;
using System.Text;

namespace Vigie.Ingestion.Documents;

/// <summary>One spelling for a part of an address (RFC 3986 sections 2 and 6.2.2).</summary>
internal static class PercentEncoding
{
    /// <summary>
    /// Capital hexadecimal digits, unreserved characters as themselves, everything that may not stand in an address encoded as UTF-8. What
    /// is reserved keeps the form it has, since that may mean something.
    /// </summary>
    public static string Normalise(string part)
    {
        var normal = new StringBuilder(part.Length);
        for (var at = 0; at < part.Length;)
        {
            if (Encoded(part, at) is { } value)
            {
                Append(normal, value);
                at += 3;
            }
            else if (IsAllowed(part[at]))
            {
                normal.Append(part[at++]);
            }
            else
            {
                at += AppendEncoded(normal, part, at);
            }
        }
        return normal.ToString();
    }

    private static byte? Encoded(string part, int at) =>
        part[at] == '%' && at + 2 < part.Length
        && byte.TryParse(part.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static void Append(StringBuilder normal, byte value)
    {
        if (IsUnreserved((char)value))
            normal.Append((char)value);
        else
            normal.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
    }

    private static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';

    private static bool IsAllowed(char c) => IsUnreserved(c) || "!$&'()*+,;=:@/?#".Contains(c, StringComparison.Ordinal);

    private static int AppendEncoded(StringBuilder normal, string part, int at)
    {
        var rune = Rune.TryGetRuneAt(part, at, out var found) ? found : Rune.ReplacementChar;
        Span<byte> bytes = stackalloc byte[4];
        foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
            normal.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        return Math.Max(1, found.Utf16SequenceLength);
    }
}
