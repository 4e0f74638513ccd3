using System.Collections.Frozen;
using System.Text;
using Vigie.Ingestion.Feeds.Markup;

namespace Vigie.Ingestion.Feeds.Html;

/// <summary>
/// Leaves of a feed's HTML what carries content: nothing that runs, nothing that styles the page around it, and no address that is
/// relative when it can be resolved. Attributes come in a fixed order, so that the same content gives the same text.
/// </summary>
internal sealed class HtmlSanitizer
{
    private readonly Uri? _address;
    private readonly StringBuilder _clean;
    private int _svgDepth;

    private HtmlSanitizer(Uri? address, int length)
    {
        _address = address;
        _clean = new StringBuilder(length);
    }

    /// <summary>The clean form of a piece of HTML whose relative addresses are relative to <paramref name="address"/>.</summary>
    public static string Clean(string html, Uri? address)
    {
        if (!html.AsSpan().ContainsAny('<', '&'))
            return html;
        var sanitizer = new HtmlSanitizer(address, html.Length);
        sanitizer.Read(html);
        return sanitizer._clean.ToString().Trim();
    }

    private void Read(string html)
    {
        var reader = new MarkupReader(html, isHtml: true);
        var dropped = "";
        var droppedDepth = 0;
        while (reader.Read())
        {
            if (droppedDepth > 0)
            {
                droppedDepth += DepthChange(reader, dropped);
                continue;
            }

            switch (reader.Kind)
            {
                case MarkupKind.StartTag or MarkupKind.EmptyTag:
                    if (AllowedHtml.Dropped.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(reader.Name, out var element))
                    {
                        if (element is "script" or "style")
                            SkipRaw(ref reader, element);
                        else
                            (dropped, droppedDepth) = (element, DepthChange(reader, element));
                    }
                    else
                    {
                        Open(reader);
                    }
                    break;
                case MarkupKind.EndTag:
                    Close(reader.Name);
                    break;
                case MarkupKind.Text:
                    AppendText(reader.Text);
                    break;
                case MarkupKind.StrayBracket:
                    _clean.Append("&lt;");
                    break;
                default:
                    break;
            }
        }
    }

    private static void SkipRaw(ref MarkupReader reader, string element)
    {
        if (reader.Kind == MarkupKind.StartTag)
            reader.SkipBehindEndTag(element);
    }

    private static int DepthChange(in MarkupReader reader, string element)
    {
        if (!reader.Name.Equals(element, StringComparison.OrdinalIgnoreCase))
            return 0;
        return reader.Kind switch { MarkupKind.StartTag => 1, MarkupKind.EndTag => -1, _ => 0 };
    }

    private void Open(in MarkupReader reader)
    {
        var isSvgRoot = reader.Name.Equals("svg", StringComparison.OrdinalIgnoreCase);
        if (isSvgRoot && reader.Kind == MarkupKind.StartTag)
            _svgDepth++;
        var isSvg = isSvgRoot || _svgDepth > 0;
        var allowed = isSvg ? AllowedHtml.SvgElements : AllowedHtml.Elements;
        if (!allowed.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(reader.Name, out var name)
            && !(isSvg && AllowedHtml.Elements.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(reader.Name, out name)))
            return;

        _clean.Append('<').Append(name);
        AppendAttributes(reader.Attributes, isSvg, isSvgRoot);
        if (AllowedHtml.Void.Contains(name))
            _clean.Append(" />");
        else if (reader.Kind == MarkupKind.EmptyTag)
            _clean.Append("></").Append(name).Append('>');
        else
            _clean.Append('>');
    }

    private void AppendAttributes(ReadOnlySpan<char> written, bool isSvg, bool isSvgRoot)
    {
        if (written.IsEmpty && !isSvgRoot)
            return;

        var attributes = AllowedAttributes(written, isSvg ? AllowedHtml.SvgAttributes : AllowedHtml.Attributes);
        if (isSvgRoot)
            attributes["xmlns"] = "http://www.w3.org/2000/svg";
        if (isSvg && attributes.Keys.Any(name => name.StartsWith("xlink:", StringComparison.Ordinal)))
            attributes["xmlns:xlink"] = "http://www.w3.org/1999/xlink";
        foreach (var (name, value) in attributes)
            _clean.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
    }

    private SortedList<string, string> AllowedAttributes(ReadOnlySpan<char> written, FrozenSet<string> allowed)
    {
        var attributes = new SortedList<string, string>(StringComparer.Ordinal);
        var names = allowed.GetAlternateLookup<ReadOnlySpan<char>>();
        var reader = new AttributeReader(written);
        while (reader.Read())
        {
            if (names.TryGetValue(reader.Name, out var name) && CleanValue(name, reader.Value) is { } value)
                attributes.TryAdd(name, value);
        }
        return attributes;
    }

    private string? CleanValue(string name, ReadOnlySpan<char> written)
    {
        if (name == "style")
            return SafeStyle.Clean(CharacterReference.Decode(written)) is { Length: > 0 } style ? Quoted(style) : null;
        return Quoted(AllowedHtml.Addresses.Contains(name) ? Address(written) : written.ToString());
    }

    // As written when it needs no change, so that its references stay.
    private string Address(ReadOnlySpan<char> written)
    {
        var address = CharacterReference.Decode(written).Trim();
        var resolved = FeedAddress.Resolve(address, _address);
        if (!IsSafe(resolved))
            return "";
        return resolved == address ? written.Trim().ToString() : resolved.Replace("&", "&amp;", StringComparison.Ordinal);
    }

    // Browsers overlook white space and control characters in a scheme.
    private static bool IsSafe(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var path = address.AsSpan().IndexOfAny('/', '?', '#');
        return colon < 0
            || (path >= 0 && path < colon)
            || AllowedHtml.Schemes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(address.AsSpan(0, colon));
    }

    private static string Quoted(string value) => value
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private void Close(ReadOnlySpan<char> writtenName)
    {
        var isSvgRoot = writtenName.Equals("svg", StringComparison.OrdinalIgnoreCase);
        var isSvg = isSvgRoot || _svgDepth > 0;
        if (isSvgRoot)
            _svgDepth = Math.Max(0, _svgDepth - 1);
        var name = "";
        if ((isSvg && AllowedHtml.SvgElements.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(writtenName, out name))
            || AllowedHtml.Elements.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(writtenName, out name))
        {
            if (!AllowedHtml.Void.Contains(name))
                _clean.Append("</").Append(name).Append('>');
        }
    }

    // The numbers 128 to 159 mean characters of windows-1252, which no reader but a browser knows.
    private void AppendText(ReadOnlySpan<char> text)
    {
        while (text.IndexOf("&#1", StringComparison.Ordinal) is var at and >= 0)
        {
            _clean.Append(text[..at]);
            text = text[at..];
            var length = CharacterReference.Length(text);
            if (length == 6 && CharacterReference.Resolve(text[..length]) is [var c] && c > '\u009F')
                _clean.Append($"&#x{(int)c:x};");
            else
                _clean.Append(text[..Math.Max(length, 1)]);
            text = text[Math.Max(length, 1)..];
        }
        _clean.Append(text);
    }
}
