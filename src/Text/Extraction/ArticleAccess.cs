namespace Vigie.Text.Extraction;

/// <summary>How much of an article its document shows.</summary>
public enum ArticleAccess
{
    /// <summary>All of it; also where the document declares that it is for subscribers but holds the whole text.</summary>
    Full,

    /// <summary>
    /// Its beginning or a summary: a text that ends in «…» or in the middle of a sentence, one above «Lire la suite», or
    /// the declared description of a page that claims an article and has no text.
    /// </summary>
    Teaser,

    /// <summary>
    /// What those who do not subscribe may read: a line below the text says so («Il vous reste 80 % de cet article à lire»), or the page
    /// declares (schema.org <c>isAccessibleForFree</c>) or says above the text that the article is for subscribers and the text
    /// is short or ends at a paywall's box.
    /// </summary>
    Paywalled,
}
