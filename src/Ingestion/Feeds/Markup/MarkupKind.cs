namespace Vigie.Ingestion.Feeds.Markup;

/// <summary>What a piece of XML or HTML is.</summary>
internal enum MarkupKind
{
    Text,
    CData,
    StartTag,
    EmptyTag,
    EndTag,
    Comment,
    Declaration,
    Instruction,

    /// <summary>A «&lt;» that opens nothing.</summary>
    StrayBracket,
}
