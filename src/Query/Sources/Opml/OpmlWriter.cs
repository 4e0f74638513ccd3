using System.Globalization;
using System.Text;
using System.Xml;
using Vigie.Contracts;
using Vigie.Text.Encodings;

namespace Vigie.Query.Sources.Opml;

/// <summary>
/// Writes sources as OPML 2.0: those with topics in a folder named for the first of them, all topics in <c>category</c>, and what OPML
/// has no word for in attributes of our own. Headers are left out, because they hold secrets.
/// </summary>
internal static class OpmlWriter
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    /// <summary>The file; the same sources are the same bytes.</summary>
    public static byte[] Write(IReadOnlyList<ListedSource> sources)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, Settings))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", OpmlNames.Prefix, null, OpmlNames.Vigie);
            WriteHead(xml, sources);
            xml.WriteStartElement("body");
            foreach (var source in sources.Where(source => source.Definition.Topics.Count == 0))
                WriteSource(xml, source);
            foreach (var folder in Folders(sources))
                WriteFolder(xml, folder);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return file.ToArray();
    }

    private static IEnumerable<IGrouping<string, ListedSource>> Folders(IReadOnlyList<ListedSource> sources) => sources
        .Where(source => source.Definition.Topics.Count > 0)
        .GroupBy(source => source.Definition.Topics[0], StringComparer.Ordinal)
        .OrderBy(folder => folder.Key, StringComparer.Ordinal);

    private static void WriteHead(XmlWriter xml, IReadOnlyList<ListedSource> sources)
    {
        xml.WriteStartElement("head");
        xml.WriteElementString("title", "Vigie");
        if (sources.Count > 0)
            xml.WriteElementString("dateModified", sources.Max(source => source.DecidedAt).ToString("R", CultureInfo.InvariantCulture));
        xml.WriteElementString("docs", "https://opml.org/spec2.opml");
        xml.WriteEndElement();
    }

    private static void WriteFolder(XmlWriter xml, IGrouping<string, ListedSource> folder)
    {
        xml.WriteStartElement(OpmlNames.Outline);
        Write(xml, "text", folder.Key);
        foreach (var source in folder)
            WriteSource(xml, source);
        xml.WriteEndElement();
    }

    private static void WriteSource(XmlWriter xml, ListedSource source)
    {
        var definition = source.Definition;
        xml.WriteStartElement(OpmlNames.Outline);
        // «rss» stands for feeds of every format; a reader cannot subscribe to the other kinds.
        Write(xml, "type", definition.Kind == SourceKind.Feed ? "rss" : Word.Of(definition.Kind));
        Write(xml, "text", definition.Name);
        Write(xml, "title", definition.Name);
        Write(xml, "xmlUrl", definition.Url);
        Write(xml, "htmlUrl", definition.HomePage);
        Write(xml, "language", definition.Language);
        Write(xml, "category", definition.Topics.Count > 0 ? string.Join(',', definition.Topics) : null);
        WriteOwn(xml, OpmlNames.Id, source.Id);
        WriteOwn(xml, OpmlNames.Kind, Word.Of(definition.Kind));
        WriteOwn(xml, OpmlNames.Country, definition.Country);
        WriteOwn(xml, OpmlNames.Owner, definition.Owner is { } owner ? Word.Of(owner) : null);
        WriteOwn(xml, OpmlNames.Interval, definition.IntervalMinutes?.ToString(CultureInfo.InvariantCulture));
        WriteOwn(xml, OpmlNames.FullText, Word.Of(definition.FullText));
        WriteOwn(xml, OpmlNames.Enabled, definition.Enabled ? "true" : "false");
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string name, string? value)
    {
        if (value is not null)
            xml.WriteAttributeString(name, StorableText.Clean(value));
    }

    private static void WriteOwn(XmlWriter xml, string name, string? value)
    {
        if (value is not null)
            xml.WriteAttributeString(OpmlNames.Prefix, name, OpmlNames.Vigie, StorableText.Clean(value));
    }
}
