using FsCheck;
using FsCheck.Fluent;
using Vigie.Text.Extraction;

namespace Vigie.Text.Tests.Extraction;

/// <summary>What holds for any page whatever: mutated pages of our own and pages put together from scraps.</summary>
public sealed class HtmlFuzzTests
{
    private const int Mutations = 600;

    private static readonly ArticleExtractor Extractor = new();

    private static readonly string[] Scraps =
    [
        "<div>", "</div>", "<p>", "</p>", "<article>", "</article>", "<h1>", "</h1>", "<h2><a href='/x'>", "</a></h2>", "<ul><li>", "</ul>", "<table><tr><td>",
        "</table>", "<br>", "<br><br>", "<blockquote>", "</blockquote>", "<pre>\n\n", "</pre>", "<aside class=related>", "</aside>", "<!--", "-->", "<script>", "</script>",
        "<time datetime='2024-02-30'>", "<meta property='og:title' content='Un titre'>", "<link rel=canonical href='http://['>", "<html lang='x'>", "&#0;", "&#xD800;", "&nbsp;",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":[{}],\"datePublished\":\"0000-00-00\"}</script>", "<title>", "</title>",
        "Une phrase assez longue pour compter, avec une virgule et un point. ", "Titre court", "26/05/2024 à 08h41", "x", " ", "\n", "é", "\uD83D\uDE00", "\uD83D", "\0",
    ];

    [Fact]
    public void Holds_for_pages_put_together_from_scraps()
    {
        var pages = Gen.Elements(Scraps).ListOf().Select(scraps => string.Concat(scraps)).ToArbitrary();

        Prop.ForAll(pages, IsSound).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(200).WithReplay(20241124, 7));
    }

    [Fact]
    public void Holds_for_mutated_pages()
    {
        var random = new Random(20241124);
        var pages = SavedPage.Names.Select(name => SavedPage.Load(name).Html).ToList();

        for (var i = 0; i < Mutations; i++)
            Assert.True(IsSound(Mutate(pages[i % pages.Count], random)), $"mutation {i}");
    }

    private static bool IsSound(string html)
    {
        var document = Extractor.ExtractHtml(html, "https://quais.example/page");
        var again = Extractor.ExtractHtml(html, "https://quais.example/page");
        return (document.Kind == DocumentKind.Empty) == (document.Articles.Count == 0)
            && (document.Kind == DocumentKind.Empty) == !string.IsNullOrEmpty(document.Reason)
            && (document.Kind != DocumentKind.Article || document.Articles.Count == 1)
            && document.Articles.All(article => IsSound(article, html))
            && document.Articles.Select(article => article.Text).SequenceEqual(again.Articles.Select(article => article.Text));
    }

    private static bool IsSound(ExtractedArticle article, string html) =>
        article.Text.Length > 0 && article.Text.Length <= html.Length * 2
        && article.Text.Split('\n').All(line => line.Length > 0 && line.Trim() == line)
        && HtmlText.IsStorable(article.Text) && HtmlText.IsStorable(article.Title)
        && (article.Url is null || Uri.IsWellFormedUriString(article.Url, UriKind.Absolute));

    private static string Mutate(string html, Random random)
    {
        for (var changes = random.Next(1, 12); changes > 0; changes--)
        {
            var at = random.Next(html.Length);
            var length = Math.Min(random.Next(1, 60), html.Length - at);
            html = random.Next(5) switch
            {
                0 => html.Remove(at, length),
                1 => html.Insert(at, html.Substring(random.Next(html.Length - length), length)),
                2 => html.Insert(at, Scraps[random.Next(Scraps.Length)]),
                3 => html[..(at + 1)],
                _ => html.Remove(at, 1).Insert(at, ((char)random.Next(1, 0xFFFF)).ToString()),
            };
            if (html.Length < 20)
                return html;
        }

        return html;
    }
}
