using System.Collections.Frozen;

namespace Vigie.Ingestion.Feeds.Markup;

/// <summary>Which vocabulary a namespace or a well-known prefix stands for.</summary>
internal static class Vocabularies
{
    public const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private static readonly FrozenDictionary<string, Vocabulary> ByNamespace = new Dictionary<string, Vocabulary>(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Vocabulary.Core,
        ["http://backend.userland.com/rss"] = Vocabulary.Core,
        ["http://blogs.law.harvard.edu/tech/rss"] = Vocabulary.Core,
        ["http://my.netscape.com/rdf/simple/0.9/"] = Vocabulary.Core,
        ["http://my.netscape.com/publish/formats/rss-0.9.dtd"] = Vocabulary.Core,
        ["http://purl.org/echo/"] = Vocabulary.Core,
        ["http://purl.org/pie/"] = Vocabulary.Core,
        ["http://purl.org/atom/ns#"] = Vocabulary.Core,
        ["http://www.w3.org/2005/Atom"] = Vocabulary.Core,
        ["http://purl.org/rss/1.0/"] = Vocabulary.Core,
        ["http://purl.org/rss/2.0/"] = Vocabulary.Core,
        ["http://purl.org/net/rss1.1#"] = Vocabulary.Core,
        ["http://purl.org/rss/1.0/modules/rss091#"] = Vocabulary.Core,
        ["http://purl.org/rss/1.0/modules/content/"] = Vocabulary.Content,
        ["http://purl.org/dc/elements/1.0/"] = Vocabulary.DublinCore,
        ["http://purl.org/dc/elements/1.1/"] = Vocabulary.DublinCore,
        ["http://purl.org/dc/terms/"] = Vocabulary.DublinCore,
        ["http://www.w3.org/2003/01/geo/wgs84_pos#"] = Vocabulary.Geo,
        ["http://www.georss.org/georss"] = Vocabulary.GeoRss,
        ["http://www.itunes.com/DTDs/PodCast-1.0.dtd"] = Vocabulary.ITunes,
        ["http://search.yahoo.com/mrss"] = Vocabulary.Media,
        ["http://search.yahoo.com/mrss/"] = Vocabulary.Media,
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = Vocabulary.Rdf,
        ["http://www.w3.org/2000/svg"] = Vocabulary.Svg,
        ["http://purl.org/rss/1.0/modules/syndication/"] = Vocabulary.Syndication,
        ["http://purl.org/syndication/thread/1.0"] = Vocabulary.Threading,
        ["http://www.w3.org/1999/xhtml"] = Vocabulary.Xhtml,
        [XmlNamespace] = Vocabulary.Xml,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Vocabulary> ByPrefix = new Dictionary<string, Vocabulary>(StringComparer.OrdinalIgnoreCase)
    {
        ["atom"] = Vocabulary.Core,
        ["rss"] = Vocabulary.Core,
        ["content"] = Vocabulary.Content,
        ["dc"] = Vocabulary.DublinCore,
        ["dcterms"] = Vocabulary.DublinCore,
        ["geo"] = Vocabulary.Geo,
        ["georss"] = Vocabulary.GeoRss,
        ["itunes"] = Vocabulary.ITunes,
        ["media"] = Vocabulary.Media,
        ["rdf"] = Vocabulary.Rdf,
        ["svg"] = Vocabulary.Svg,
        ["sy"] = Vocabulary.Syndication,
        ["thr"] = Vocabulary.Threading,
        ["xhtml"] = Vocabulary.Xhtml,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static Vocabulary Of(string uri) => ByNamespace.GetValueOrDefault(uri.Trim());

    /// <summary>What a prefix is generally used for; feeds often forget to declare one.</summary>
    public static Vocabulary OfUndeclared(string prefix) => ByPrefix.GetValueOrDefault(prefix);
}
