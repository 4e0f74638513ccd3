namespace Vigie.Ingestion.Feeds;

/// <summary>What was wrong with a feed and had to be repaired or guessed.</summary>
internal enum FeedProblemKind
{
    /// <summary>Neither RSS, RDF, Atom, CDF nor JSON Feed.</summary>
    NotAFeed,

    /// <summary>The HTTP answer calls the feed something else, such as <c>text/html</c>.</summary>
    WrongContentType,

    /// <summary>An encoding is declared that nobody knows.</summary>
    UnknownEncoding,

    /// <summary>The bytes are not in the encoding that is declared.</summary>
    WrongEncoding,

    /// <summary>HTTP and the document declare different encodings.</summary>
    ContradictoryEncodings,

    /// <summary>A control character that XML does not allow.</summary>
    ForbiddenCharacter,

    /// <summary>Markup before the XML declaration or behind the root.</summary>
    MarkupOutsideRoot,

    /// <summary>A reference to something that XML does not know, such as <c>&amp;eacute;</c>.</summary>
    UndeclaredEntity,

    /// <summary>An «&amp;» that begins no reference.</summary>
    BareAmpersand,

    /// <summary>A «&lt;» that begins no tag.</summary>
    BareBracket,

    /// <summary>A tag, comment or section without its end.</summary>
    UnfinishedMarkup,

    /// <summary>An attribute without quotes or value, or twice.</summary>
    BrokenAttribute,

    /// <summary>An element that is never closed, or closed by the end of another.</summary>
    UnclosedElement,

    /// <summary>An end tag without a beginning.</summary>
    StrayEndTag,

    /// <summary>A prefix that no namespace declaration explains.</summary>
    UndeclaredPrefix,

    /// <summary>Elements nested deeper than any feed has them.</summary>
    TooDeep,

    /// <summary>More bytes or entries than are read.</summary>
    TooLarge,

    /// <summary>Not valid JSON.</summary>
    InvalidJson,

    /// <summary>A date in no format that is known.</summary>
    UnreadableDate,

    /// <summary>Content that claims to be base64 and is not.</summary>
    InvalidBase64,
}
