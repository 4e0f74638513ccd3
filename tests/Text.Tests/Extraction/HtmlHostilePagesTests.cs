using System.Diagnostics;
using System.Text;
using Vigie.Text.Extraction;

namespace Vigie.Text.Tests.Extraction;

public sealed class HtmlHostilePagesTests
{
    private const string Paragraph =
        "<p>Le convoi est arrivé au port dans la nuit, après onze jours de route, et les grues ont travaillé jusqu’au matin.</p>";

    // Far above what the pages take, so that only a wrong order of growth can reach it.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private static readonly ArticleExtractor Extractor = new();

    public static TheoryData<string> Floods() => new()
    {
        "<div>", "<b>", "<p><b>", "<table><tr><td>", "<a href=x>", "<ul><li>", "<span class=\"comment\">x", "<font color=red>", "</div>",
        "<section><article>", "<!--", "<!-->", "<script", "<script>", "<style>", "<svg><g>", "<blockquote>", "<h1>x", "&amp;", "<br>", "<select><option>", "<form><input>",
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void Survives_a_flood_of_one_tag(string tag)
    {
        var html = $"<html><body>{Repeat(tag, 200_000)}{Paragraph}</body></html>";

        var document = ExtractInTime(html);

        Assert.Equal(document.Articles.Count == 0, document.Reason is not null);
    }

    [Fact]
    public void Finds_the_article_below_three_thousand_open_elements()
    {
        var document = ExtractInTime(Repeat("<div>", 3_000) + Paragraph + Paragraph.Replace("port", "quai", StringComparison.Ordinal));

        Assert.Equal(DocumentKind.Article, document.Kind);
        Assert.Contains("grues", document.Articles[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_first_part_of_a_page_of_a_million_elements()
    {
        var document = ExtractInTime($"<html><body><article>{Repeat(Paragraph, 20)}</article>{Repeat("<i>x</i> ", 1_000_000)}</body></html>");

        Assert.Equal(DocumentKind.Article, document.Kind);
    }

    [Fact]
    public void Reads_megabytes_on_one_line()
    {
        var document = ExtractInTime($"<html><body><p>{Repeat("mot sans fin, ", 400_000)}.</p></body></html>");

        Assert.Equal(DocumentKind.Article, document.Kind);
    }

    [Fact]
    public void Leaves_out_what_no_database_holds()
    {
        var html = "<title>A\0B\u0001</title><h1>A\0B\u0001</h1><p>Le\0 navire\uD800 est\u0007 parti\uDFFF\uFFFE, sans attendre la marée, avec tout son équipage.\u200B</p>";

        var article = Assert.Single(ExtractInTime(html).Articles);

        Assert.True(HtmlText.IsStorable(Everything(article)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("<html></html>")]
    [InlineData("<html><head><title>Rien</title></head><body><script>var a = '<p>texte</p>';</script></body></html>")]
    [InlineData("<frameset><frame src=a.htm></frameset>")]
    public void Says_why_there_is_nothing(string html)
    {
        var document = Extractor.ExtractHtml(html, null);

        Assert.Equal(DocumentKind.Empty, document.Kind);
        Assert.False(string.IsNullOrWhiteSpace(document.Reason));
        Assert.Empty(document.Articles);
    }

    [Fact]
    public void Refuses_a_date_after_the_day_of_collection()
    {
        var html = $"<html><head><meta property=\"article:published_time\" content=\"2031-01-01\"></head><body><h1>Un convoi</h1>{Paragraph}</body></html>";

        var article = Assert.Single(Extractor.ExtractHtml(html, null, new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero)).Articles);

        Assert.Null(article.Published);
        Assert.Contains("2031-01-01", article.RefusedDates);
    }

    private static string Everything(ExtractedArticle article) => string.Join(' ', [article.Title, article.Lead, article.Text, .. article.Authors, .. article.Tags]);

    private static ExtractedDocument ExtractInTime(string html)
    {
        var started = Stopwatch.GetTimestamp();
        var document = Extractor.ExtractHtml(html, "https://quais.example/a");
        Assert.True(Stopwatch.GetElapsedTime(started) < Deadline);
        return document;
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
