namespace Vigie.Contracts;

/// <summary>The fields that a record of an imported file can have.</summary>
public static class ImportFields
{
    /// <summary>
    /// <c>text</c> (a flattened page), <c>html</c> or <c>body</c> (the text of an article and nothing else), and what the record
    /// states about it.
    /// </summary>
    public static IReadOnlyList<string> Names { get; } =
        ["text", "html", "body", "title", "lead", "url", "publishedAt", "language", "source"];
}
