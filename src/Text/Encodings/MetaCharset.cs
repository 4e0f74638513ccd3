using System.Buffers;
using System.Text;

namespace Vigie.Text.Encodings;

/// <summary>The declaration inside a page: <c>meta charset</c>, <c>meta http-equiv</c> or an XML declaration.</summary>
internal static class MetaCharset
{
    /// <summary>The standard asks for the first 1,024 bytes; pages put scripts before it.</summary>
    private const int Looked = 16 * 1024;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create("\"' \t\r\n;/>?");

    public static Charset? Find(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, Looked)]);
        for (var at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = head.IndexOf('>', at);
            var tag = head.AsSpan(at, (end < 0 ? head.Length : end) - at);
            if (Label(tag, "charset") is { } label && Charset.Find(label) is { } charset)
                return Readable(charset);
        }

        var declaration = head.AsSpan(0, Math.Min(head.Length, 200)).TrimStart();
        if (!declaration.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || Label(declaration, "encoding") is not { } encoding)
            return null;
        return Charset.Find(encoding) is { } found ? Readable(found) : null;
    }

    // A page whose declaration can be read byte by byte is not UTF-16, whatever it says.
    private static Charset Readable(Charset charset) =>
        charset.Name.StartsWith("utf-16", StringComparison.Ordinal) ? Charset.Utf8 : charset;

    private static string? Label(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;

        var rest = tag[(at + name.Length)..].TrimStart();
        if (rest is not ['=', ..])
            return null;
        rest = rest[1..].TrimStart().TrimStart("\"'");
        var end = rest.IndexOfAny(LabelEnds);
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
