namespace Vigie.Query.Sources.Opml;

/// <summary>Names in OPML files.</summary>
internal static class OpmlNames
{
    public const string MediaType = "text/x-opml";

    /// <summary>Namespace of the attributes that OPML has no word for.</summary>
    public const string Vigie = "urn:vigie:opml:1";

    public const string Prefix = "vigie";

    public const string Outline = "outline";

    // Attributes of our own.
    public const string Id = "id";
    public const string Kind = "kind";
    public const string Country = "country";
    public const string Owner = "owner";
    public const string Interval = "intervalMinutes";
    public const string FullText = "fullText";
    public const string Enabled = "enabled";
}
