using System.Xml;
using Vigie.Text.Encodings;

namespace Vigie.Query.Sources.Opml;

/// <summary>Reads OPML as feed readers write it. There is no document type, so no entity can be defined and nothing is fetched.</summary>
internal sealed class OpmlReader
{
    private const int MaxDepth = 50;
    private const int MaxOutlines = 20_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    private readonly List<OpmlOutline> _outlines = [];
    private readonly List<OpmlRefusal> _refused = [];
    private readonly Stack<OpenOutline> _open = [];

    private OpmlReader()
    {
    }

    /// <summary>What the file holds.</summary>
    /// <exception cref="OpmlException">It is no OPML.</exception>
    public static OpmlFile Read(ReadOnlySpan<byte> content, string? charset)
    {
        var text = OpmlText.Of(content, charset);
        var xml = text.TrimStart();
        var linesBefore = text.AsSpan(0, text.Length - xml.Length).Count('\n');
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), Settings);
            return new OpmlReader().Read(reader, linesBefore);
        }
        catch (XmlException error)
        {
            // Of a document type, which is refused before it is read, the line is not known.
            throw error.LineNumber == 0 && xml.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
                ? new OpmlException("It has a document type, which is refused: it could define entities.", linesBefore + 1)
                : new OpmlException("It is not well-formed XML: " + error.Message, Math.Max(error.LineNumber, 1) + linesBefore);
        }
    }

    private OpmlFile Read(XmlReader reader, int linesBefore)
    {
        int Line() => ((IXmlLineInfo)reader).LineNumber + linesBefore;
        if (reader.MoveToContent() != XmlNodeType.Element || !Is(reader, "opml"))
            throw new OpmlException($"The root is <{reader.Name}> and not <opml>.", Line());

        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
                throw new OpmlException($"It is nested deeper than {MaxDepth} levels.", Line());
            if (reader.NodeType == XmlNodeType.Element && Is(reader, OpmlNames.Outline))
                Begin(reader, Line());
            else if (reader.NodeType == XmlNodeType.EndElement && Is(reader, OpmlNames.Outline))
                End();
        }

        return new OpmlFile(_outlines, _refused);
    }

    private void Begin(XmlReader reader, int line)
    {
        if (_outlines.Count + _refused.Count >= MaxOutlines)
            throw new OpmlException($"It has more than {MaxOutlines} outlines.", line);
        if (_open.TryPeek(out var parent))
            parent.HasOutlines = true;

        var isEmpty = reader.IsEmptyElement;
        var outline = Outline(reader, line);
        if (outline.Url is not null)
            _outlines.Add(outline);
        _open.Push(new OpenOutline(outline));
        if (isEmpty)
            End();
    }

    private void End()
    {
        var ended = _open.Pop();
        if (ended.Outline.Url is null && !ended.HasOutlines)
            _refused.Add(new OpmlRefusal(ended.Outline.Line, ended.Outline.Text, "It has no xmlUrl, and no outlines in it."));
    }

    private OpmlOutline Outline(XmlReader reader, int line)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == OpmlNames.Vigie)
                own[reader.LocalName] = StorableText.Clean(reader.Value);
            else if (reader.NamespaceURI.Length == 0)
                attributes.TryAdd(reader.LocalName, StorableText.Clean(reader.Value));
        }

        reader.MoveToElement();
        var folders = _open.Where(open => open.Outline.Url is null).Select(open => open.Outline.Text).OfType<string>().Reverse();
        return new OpmlOutline { Line = line, Attributes = attributes, Own = own, Folders = [.. folders] };
    }

    private static bool Is(XmlReader reader, string name) => reader.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    private sealed class OpenOutline(OpmlOutline outline)
    {
        public OpmlOutline Outline => outline;

        public bool HasOutlines { get; set; }
    }
}
