using Vigie.Text.Extraction;

namespace Vigie.Text.Tests.Extraction;

public sealed class FlatPagesTests
{
    // Measured on our own pages when the floor was set: 1.000.
    private const double TextFloor = 0.99;

    private static readonly ArticleExtractor Extractor = new();

    public static TheoryData<string> Pages() => [.. FlatPage.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Finds_the_metadata_of_a_page(string name)
    {
        var page = FlatPage.Load(name);

        var document = Extractor.ExtractText(page.Text, null);

        Assert.Equal(page.Fields["kind"], document.Kind.ToString().ToLowerInvariant());
        if (document.Kind != DocumentKind.Article)
            return;

        var article = document.Articles[0];
        Assert.Equal(page.Fields.GetValueOrDefault("title"), article.Title);
        Assert.Equal(page.Fields.GetValueOrDefault("published"), article.Published?.Value);
        Assert.Equal(page.Fields.GetValueOrDefault("modified"), article.Modified?.Value);
        Assert.Equal(page.Fields.GetValueOrDefault("authors", ""), string.Join("; ", article.Authors));
        Assert.Equal(page.Fields.GetValueOrDefault("agencies", ""), string.Join("; ", article.Agencies));
        Assert.Equal(page.Fields.GetValueOrDefault("access", "full"), article.Access.ToString().ToLowerInvariant());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Finds_most_of_the_text_of_a_page(string name) => Assert.InRange(TextF1(FlatPage.Load(name)), 0.8, 1);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Finds_the_same_without_empty_lines(string name)
    {
        var page = FlatPage.Load(name);

        var compact = page with { Text = page.Text.Replace("\n\n", "\n", StringComparison.Ordinal) };

        Assert.InRange(TextF1(compact), 0.8, 1);
    }

    [Fact]
    public void Text_of_all_pages_stays_above_the_floor() =>
        Assert.InRange(FlatPage.Names.Average(name => TextF1(FlatPage.Load(name))), TextFloor, 1);

    [Fact]
    public void An_item_that_is_cut_off_is_partial()
    {
        var document = Extractor.ExtractText(FlatPage.Load("index-liens-suite").Text, null);

        Assert.Equal([false, false, false, false, true], document.Articles.Select(item => item.Partial));
    }

    [Fact]
    public void The_day_in_the_address_dates_a_page_that_states_none()
    {
        var page = FlatPage.Load("lignes-longues");

        var document = Extractor.ExtractText(page.Text, "https://journal.example/2024/05/22/achgabat-transit");

        Assert.Equal("2024-05-22", document.Articles[0].Published?.Value);
    }

    private static double TextF1(FlatPage page)
    {
        var found = Lines(Extractor.ExtractText(page.Text, null));
        var shared = found.Intersect(page.Lines).Count();
        return found.Count + page.Lines.Count == 0 ? 1 : 2.0 * shared / (found.Count + page.Lines.Count);
    }

    private static List<string> Lines(ExtractedDocument document) => [.. document.Kind == DocumentKind.Index
        ? document.Articles.SelectMany(item => item.Text.Split('\n').Prepend("# " + item.Title))
        : document.Articles.SelectMany(article => article.Text.Split('\n'))];

    [Fact]
    public void Blanks_that_flattening_left_side_by_side_become_one()
    {
        var page = "Chine – Russie : un sommet annoncé à\u00A0 Pékin\n\n"
            + "Le président russe est attendu  à Pékin au printemps pour un sommet, a annoncé mardi le ministère des Affaires étrangères.\n\n"
            + "Les deux pays doivent y signer plusieurs accords\u00A0: le commerce et le transport en seront les premiers sujets, dit le communiqué.\n";

        var article = Assert.Single(Extractor.ExtractText(page, null).Articles);

        Assert.Equal("Chine – Russie : un sommet annoncé à Pékin", article.Title);
        Assert.Contains("est attendu à Pékin", article.Text, StringComparison.Ordinal);
        Assert.Contains("accords\u00A0: le commerce", article.Text, StringComparison.Ordinal);
    }
}
