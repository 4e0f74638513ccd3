using Vigie.Text.Extraction;

namespace Vigie.Text.Tests.Extraction;

public sealed class HtmlPagesTests
{
    // Measured on our own pages when the floor was set: 1.000.
    private const double TextFloor = 0.99;

    private static readonly ArticleExtractor Extractor = new();

    public static TheoryData<string> Pages() => [.. SavedPage.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Finds_the_metadata_of_a_page(string name)
    {
        var page = SavedPage.Load(name);

        var document = Extractor.ExtractHtml(page.Html, null);

        Assert.Equal(page.Fields["kind"], document.Kind.ToString().ToLowerInvariant());
        if (document.Kind != DocumentKind.Article)
            return;

        var article = document.Articles[0];
        Assert.Equal(page.Fields.GetValueOrDefault("title"), article.Title);
        Assert.Equal(page.Fields.GetValueOrDefault("published"), article.Published?.Value);
        Assert.Equal(page.Fields.GetValueOrDefault("authors", ""), string.Join("; ", article.Authors));
        Assert.Equal(page.Fields.GetValueOrDefault("agencies", ""), string.Join("; ", article.Agencies));
        Assert.Equal(page.Fields.GetValueOrDefault("access", "full"), article.Access.ToString().ToLowerInvariant());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Finds_most_of_the_text_of_a_page(string name) => Assert.InRange(TextF1(SavedPage.Load(name)), 0.9, 1);

    [Fact]
    public void Text_of_all_pages_stays_above_the_floor() =>
        Assert.InRange(SavedPage.Names.Average(name => TextF1(SavedPage.Load(name))), TextFloor, 1);

    private static double TextF1(SavedPage page)
    {
        var found = Lines(Extractor.ExtractHtml(page.Html, null));
        var shared = found.Intersect(page.Lines).Count();
        return found.Count + page.Lines.Count == 0 ? 1 : 2.0 * shared / (found.Count + page.Lines.Count);
    }

    private static List<string> Lines(ExtractedDocument document) => [.. document.Kind == DocumentKind.Index
        ? document.Articles.SelectMany(item => item.Text.Split('\n').Prepend("# " + item.Title))
        : document.Articles.SelectMany(article => article.Text.Split('\n'))];
}
