namespace Vigie.Text.Extraction;

/// <summary>An article as it was found in a document.</summary>
public sealed record ExtractedArticle
{
    /// <summary>Headline without the name of the site; null when the document has none.</summary>
    public string? Title { get; init; }

    /// <summary>Standfirst or first paragraph; null when there is none.</summary>
    public string? Lead { get; init; }

    /// <summary>The body: one line per paragraph, heading, list item or quotation, separated by a line feed.</summary>
    public required string Text { get; init; }

    /// <summary>What each line of <see cref="Text"/> is, in order; for flattened text told by its signs and its place.</summary>
    public IReadOnlyList<LineKind> LineKinds { get; init; } = [];

    /// <summary>Bylines without «par» and functions; empty when none is stated.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>
    /// Usual short names of the news agencies that the document credits for the article («(AFP)», «Source : Xinhua», «avec Reuters»); empty
    /// when it credits none. An agency that is only quoted is not among them.
    /// </summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];

    /// <summary>Absolute address of the article, where the document gives one; null when it does not.</summary>
    public string? Url { get; init; }

    /// <summary>Publication date, as vague as the document states it; null when it states none.</summary>
    public VagueDate? Published { get; init; }

    /// <summary>Date of the last change that the document states; null when it states none.</summary>
    public VagueDate? Modified { get; init; }

    /// <summary>BCP 47 code that the document declares for the article; null when it declares none.</summary>
    public string? Language { get; init; }

    /// <summary>Name of the publication, as the page states it; null when it does not.</summary>
    public string? SiteName { get; init; }

    /// <summary>Section of the publication, as the page states it; null when it does not.</summary>
    public string? Section { get; init; }

    /// <summary>Keywords that the page states for the article; empty when it states none.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Absolute address of the article's picture; null when the page names none.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>
    /// False when the page declares that its article is for subscribers, whether it shows the text or not (see <see cref="Access"/>); null
    /// when it does not say.
    /// </summary>
    public bool? IsAccessibleForFree { get; init; }

    /// <summary>Statements of dates that were refused because nothing can have been published then.</summary>
    public IReadOnlyList<string> RefusedDates { get; init; } = [];

    /// <summary>How much of the article the document shows.</summary>
    public ArticleAccess Access { get; init; }

    /// <summary>The document does not show all of the article.</summary>
    public bool Partial => Access != ArticleAccess.Full;
}
