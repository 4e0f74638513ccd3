using Vigie.Ingestion.Feeds.Markup;
using Vigie.Text;

namespace Vigie.Ingestion.Feeds.Reading;

/// <summary>Finds the dates of a feed or an entry among all the elements that vocabularies have for them.</summary>
internal sealed class DateElements(FeedProblems problems)
{
    /// <summary>When it was published; <c>dc:date</c> says only «date», which is this one when nothing better is said.</summary>
    public VagueDate? Published(FeedElement element) =>
        Read(element.First(Vocabulary.Core, "pubdate", "published", "issued"))
        ?? Read(element.First(Vocabulary.DublinCore, "issued", "date", "created"))
        ?? Read(element.First(Vocabulary.Core, "created"));

    /// <summary>When it was changed last.</summary>
    public VagueDate? Updated(FeedElement element) =>
        Read(element.First(Vocabulary.Core, "updated", "modified", "lastbuilddate"))
        ?? Read(element.First(Vocabulary.DublinCore, "modified"))
        ?? Read(element.Attribute("lastmod"));

    private VagueDate? Read(FeedElement? element) => Read(element?.Text);

    private VagueDate? Read(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
            return null;
        var date = FeedDateParser.Parse(written);
        if (date is null)
            problems.Add(FeedProblemKind.UnreadableDate, written.Trim());
        return date;
    }
}
