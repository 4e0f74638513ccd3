using Vigie.Text.Dates;

namespace Vigie.Text.Extraction.Flat;

/// <summary>Makes articles of lines.</summary>
internal static class FlatArticle
{
    /// <summary>A text without a full stop that is shorter is a slogan, not a text that was cut off.</summary>
    private const int ShortestCutOff = 40;

    public static ExtractedArticle Read(IReadOnlyList<FlatLine> lines, List<FlatLine> body, AddressHints address)
    {
        var inside = HeadlineFinder.FindInside(lines, body);
        var headline = inside is { } position ? body[position].Index : HeadlineFinder.Find(lines, body, address);
        if (inside is { } last)
            body.RemoveRange(0, last + 1);
        if (inside is null)
            BodyEdges.TakeInStandfirst(lines, headline, body);
        BodyEdges.TakeInRest(lines, body);
        BodyEdges.TrimEnd(lines, body);
        var facts = PageFacts.Read(lines, headline ?? Math.Max(0, body[0].Index - 4), body);
        return new ExtractedArticle
        {
            Title = headline is { } at ? lines[at].Text : null,
            Lead = body[0].IsProse ? body[0].Text : null,
            Text = string.Join('\n', body.Select(line => line.Text)),
            LineKinds = BodyLineKinds.Of(body),
            Authors = facts.Authors,
            Published = facts.Published ?? address.Published,
            Modified = facts.Modified,
            Access = AccessOf(body[^1]),
        };
    }

    public static ExtractedArticle Read(IndexItem item) => new()
    {
        Title = item.Title?.Text,
        Lead = item.Teaser[0].Text,
        Text = string.Join('\n', item.Teaser.Select(line => line.Text)),
        LineKinds = BodyLineKinds.Of(item.Teaser),
        Authors = [],
        Published = item.Time is null ? null : StatedDateParser.Parse(item.Time.Text),
        Access = AccessOf(item.Teaser[^1]),
    };

    private static ArticleAccess AccessOf(FlatLine last) => IsCutOff(last) ? ArticleAccess.Teaser : ArticleAccess.Full;

    private static bool IsCutOff(FlatLine last) =>
        (last.Counts.EndsOpen || !last.Counts.EndsSentence) && last.Weight >= ShortestCutOff && !last.IsListItem;
}
