using Vigie.Text.Dates;

namespace Vigie.Text.Extraction.Flat;

/// <summary>Makes articles of lines.</summary>
internal static class FlatArticle
{
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
        FlatAgencies.TrimSignature(body);
        FlatAccess.TrimNotice(body);
        var text = TextOf(body);
        var facts = PageFacts.Read(lines, headline ?? Math.Max(0, body[0].Index - 4), body);
        return new ExtractedArticle
        {
            Title = headline is { } at ? lines[at].Text : null,
            Lead = body[0].IsProse ? body[0].Text : null,
            Text = text,
            LineKinds = BodyLineKinds.Of(body),
            Authors = facts.Authors,
            Agencies = FlatAgencies.Find(lines, headline, body, text),
            Published = facts.Published ?? address.Published,
            Modified = facts.Modified,
            Access = FlatAccess.Of(lines, headline, body, text),
        };
    }

    public static ExtractedArticle Read(IndexItem item) => new()
    {
        Title = item.Title?.Text,
        Lead = item.Teaser[0].Text,
        Text = TextOf(item.Teaser),
        LineKinds = BodyLineKinds.Of(item.Teaser),
        Authors = [],
        Published = item.Time is null ? null : StatedDateParser.Parse(item.Time.Text),
        Access = FlatAccess.Of(item.Teaser[^1]),
    };

    private static string TextOf(IReadOnlyList<FlatLine> body) => string.Join('\n', body.Select(line => line.Text));
}
