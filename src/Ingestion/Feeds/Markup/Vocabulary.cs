namespace Vigie.Ingestion.Feeds.Markup;

/// <summary>
/// Whose word an element's name is. The elements of RSS, Atom and CDF are one vocabulary: feeds mix them freely, and where two of them
/// use the same name they mean the same.
/// </summary>
internal enum Vocabulary
{
    Other,
    Core,
    Content,
    DublinCore,
    Geo,
    GeoRss,
    ITunes,
    Media,
    Rdf,
    Svg,
    Syndication,
    Threading,
    Xhtml,
    Xml,
}
