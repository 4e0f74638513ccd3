using System.Buffers;

namespace Vigie.Ingestion.Feeds.Markup;

/// <summary>
/// Cuts XML or HTML into pieces and never fails: what is broken is cut where a reader would, and said to be so. One pass for good and
/// bad input alike, which is what lets a feed be repaired at the speed of reading it.
/// </summary>
internal ref struct MarkupReader(ReadOnlySpan<char> markup, bool isHtml)
{
    private static readonly SearchValues<char> TagSigns = SearchValues.Create("<>\"'");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>=\"'<");
    private static readonly SearchValues<char> DeclarationSigns = SearchValues.Create("[]>\"'");

    private readonly ReadOnlySpan<char> _markup = markup;
    private int _at;
    private bool _declarationIsOpen;

    public MarkupKind Kind { get; private set; }

    /// <summary>The text, or what stands inside the comment or declaration.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    /// <summary>The name of a tag, as written.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>What a tag holds behind its name.</summary>
    public ReadOnlySpan<char> Attributes { get; private set; }

    /// <summary>The piece lacks its end, or a quote of it does.</summary>
    public bool IsBroken { get; private set; }

    public bool Read()
    {
        if (_at >= _markup.Length)
            return false;

        IsBroken = false;
        var rest = _markup[_at..];
        if (rest[0] != '<')
            ReadText(rest);
        else if (rest.Length > 1 && IsNameStart(rest[1]))
            ReadStartTag(rest);
        else if (rest.Length > 2 && rest[1] == '/' && IsNameStart(rest[2]))
            ReadEndTag(rest);
        else if (rest.StartsWith("<!--"))
            ReadSection(rest, MarkupKind.Comment, "<!--", "-->");
        else if (!isHtml && rest.StartsWith("<![CDATA["))
            ReadSection(rest, MarkupKind.CData, "<![CDATA[", "]]>");
        else if (rest.StartsWith("<?"))
            ReadSection(rest, MarkupKind.Instruction, "<?", isHtml ? ">" : "?>");
        else if (!_declarationIsOpen && rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            ReadDeclaration(rest);
        else
            Take(MarkupKind.StrayBracket, rest[..1], 1);
        return true;
    }

    /// <summary>Goes behind the end tag with this name, or to the end of the markup.</summary>
    public void SkipBehindEndTag(string name)
    {
        for (var from = _at; from < _markup.Length;)
        {
            var found = _markup[from..].IndexOf("</", StringComparison.Ordinal);
            if (found < 0)
                break;
            from += found + 2;
            if (!_markup[from..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            var end = _markup[from..].IndexOf('>');
            _at = end < 0 ? _markup.Length : from + end + 1;
            return;
        }
        _at = _markup.Length;
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c is '_' or ':' || (c > '\u007F' && char.IsLetter(c));

    private void ReadText(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('<');
        end = end < 0 ? rest.Length : end;
        Take(MarkupKind.Text, rest[..end], end);
    }

    private void ReadStartTag(ReadOnlySpan<char> rest)
    {
        var end = TagEnd(rest);
        var inside = rest[1..end];
        var isEmpty = inside is [.., '/'];
        var nameEnd = inside.IndexOfAny(NameEnds);
        Name = nameEnd < 0 ? inside : inside[..nameEnd];
        Attributes = nameEnd < 0 ? [] : isEmpty ? inside[nameEnd..^1] : inside[nameEnd..];
        Take(isEmpty ? MarkupKind.EmptyTag : MarkupKind.StartTag, [], Behind(rest, end));
    }

    private void ReadEndTag(ReadOnlySpan<char> rest)
    {
        var end = rest[2..].IndexOfAny('<', '>');
        end = end < 0 ? rest.Length : end + 2;
        IsBroken = end == rest.Length || rest[end] != '>';
        Name = rest[2..end].TrimEnd();
        var nameEnd = Name.IndexOfAny(NameEnds);
        if (nameEnd >= 0)
            Name = Name[..nameEnd];
        Take(MarkupKind.EndTag, [], Behind(rest, end));
    }

    private void ReadSection(ReadOnlySpan<char> rest, MarkupKind kind, string start, string end)
    {
        var length = rest[start.Length..].IndexOf(end, StringComparison.Ordinal);
        IsBroken = length < 0;
        if (IsBroken)
            Take(kind, rest[start.Length..], rest.Length);
        else
            Take(kind, rest.Slice(start.Length, length), start.Length + length + end.Length);
    }

    // The internal subset of a DOCTYPE stands in brackets and holds tags of its own.
    private void ReadDeclaration(ReadOnlySpan<char> rest)
    {
        var depth = 0;
        for (var at = 2; at < rest.Length; at++)
        {
            var found = rest[at..].IndexOfAny(DeclarationSigns);
            if (found < 0)
                break;
            at += found;
            if (rest[at] == '[')
                depth++;
            else if (rest[at] == ']')
                depth--;
            else if (rest[at] == '>' && depth <= 0)
            {
                Take(MarkupKind.Declaration, rest[2..at], at + 1);
                return;
            }
            else if (rest[at] is '"' or '\'' && rest[(at + 1)..].IndexOf(rest[at]) is var quoted and >= 0)
                at += quoted + 1;
        }

        // Looking for the end of each of many would take the square of the time.
        _declarationIsOpen = true;
        IsBroken = true;
        Take(MarkupKind.StrayBracket, rest[..1], 1);
    }

    /// <summary>Where a tag ends: at its «&gt;» outside quotes, or before the next tag when that comes first.</summary>
    private int TagEnd(ReadOnlySpan<char> rest)
    {
        for (var at = 1; at < rest.Length; at++)
        {
            var found = rest[at..].IndexOfAny(TagSigns);
            if (found < 0)
                break;
            at += found;
            if (rest[at] == '>')
                return at;
            if (rest[at] == '<')
            {
                IsBroken = true;
                return at;
            }
            if (rest[1..at].TrimEnd() is [.., '='])
                at = QuoteEnd(rest, at);
        }
        IsBroken = true;
        return rest.Length;
    }

    // XML has no «<» in a value, so one before the closing quote says that the quote is missing.
    private int QuoteEnd(ReadOnlySpan<char> rest, int at)
    {
        var value = rest[(at + 1)..];
        var end = isHtml ? value.IndexOf(rest[at]) : value.IndexOfAny(rest[at], '<');
        if (end >= 0 && value[end] == rest[at])
            return at + 1 + end;
        IsBroken = true;
        return at;
    }

    private static int Behind(ReadOnlySpan<char> rest, int end) => end < rest.Length && rest[end] == '>' ? end + 1 : end;

    private void Take(MarkupKind kind, ReadOnlySpan<char> text, int length)
    {
        Kind = kind;
        Text = text;
        _at += length;
    }
}
