using System.Text;
using Vigie.Text.Language;

namespace Vigie.Text.Extraction.Flat;

/// <summary>
/// Finds the articles in a page that some crawler has flattened to lines of text. Linear in the length of the text, which is read up to
/// <see cref="LongestText"/> characters.
/// </summary>
/// <param name="longestText">Characters that are read; what stands beyond is ignored.</param>
internal sealed class FlatTextExtractor(int longestText = FlatTextExtractor.LongestText)
{
    /// <summary>More than the longest newspaper page by far.</summary>
    public const int LongestText = 4_000_000;

    /// <summary>An article has at least this much text, in Latin letters.</summary>
    private const int LeastBody = 60;

    /// <summary>A guess below this would judge sentences by the small words of another language.</summary>
    private const double LeastConfidence = 0.15;

    /// <summary>Lines of this length are sentences whose language is that of the article.</summary>
    private const int LongLine = 80, ReadForLanguage = 400;

    /// <param name="text">The decoded page.</param>
    /// <param name="url">Where it came from; its words and its day are hints. Null when not known.</param>
    public ExtractedDocument Extract(string text, string? url)
    {
        if (text.Length > longestText)
            text = text[..longestText];

        var guess = LanguageIdentifier.Identify(LongLines(text));
        var language = guess.Confidence >= LeastConfidence ? guess.Code : null;
        var lines = FlatLineReader.Read(text, FunctionWords.Of(language));
        if (IndexFinder.Find(lines) is { Count: > 0 } items)
            return Index(items, language);
        if (BodyCleaner.Clean(lines, BodyFinder.Find(lines)) is { Count: > 0 } body && body.Sum(line => line.Weight) >= LeastBody)
            return Single(FlatArticle.Read(lines, body, new AddressHints(url)), language);
        return new ExtractedDocument { Kind = DocumentKind.Empty, Articles = [], Reason = EmptyReason.Of(text, lines), Language = language };
    }

    private static ExtractedDocument Single(ExtractedArticle article, string? language) =>
        new() { Kind = DocumentKind.Article, Articles = [article], Language = language };

    private static ExtractedDocument Index(IReadOnlyList<IndexItem> items, string? language) => new()
    {
        Kind = DocumentKind.Index,
        Articles = [.. items.Select(item => FlatArticle.Read(item))],
        Language = language,
    };

    private static string LongLines(string text)
    {
        var sample = new StringBuilder();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (sample.Length >= ReadForLanguage)
                break;
            if (line.Length >= LongLine)
                sample.Append(line[..Math.Min(line.Length, ReadForLanguage / 4)]).Append('\n');
        }
        return sample.Length > 0 ? sample.ToString() : text[..Math.Min(text.Length, ReadForLanguage)];
    }
}
