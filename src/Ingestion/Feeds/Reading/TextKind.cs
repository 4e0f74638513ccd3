namespace Vigie.Ingestion.Feeds.Reading;

/// <summary>What a text is when its element does not say.</summary>
internal enum TextKind
{
    Plain,
    Html,

    /// <summary>Either; its looks tell.</summary>
    Unsaid,
}
