using Vigie.Text.Extraction;

namespace Vigie.Text.Tests.Extraction;

public sealed class HtmlLineKindsTests
{
    private const string Page = """
        <html><body><article><h1>Le port compte ses grues</h1>
        <p>Le port a compté ses grues pendant onze jours, et il lui en manque deux, a dit son directeur mardi.</p>
        <h2>Deux grues de moins</h2>
        <ul><li>La première a été vendue au printemps, sans que le conseil le sache, à un port voisin.</li>
        <li>La seconde rouille derrière le hangar, où personne ne l’avait cherchée depuis dix ans.</li></ul>
        <blockquote>Nous cherchions des grues debout, personne n’avait pensé à celle qui était couchée.</blockquote>
        <table><tr><td>Grues en 2022</td><td>14</td></tr></table>
        <p>Le conseil se réunira jeudi pour décider s’il en achète deux autres, ou s’il redresse la seconde.</p>
        </article></body></html>
        """;

    private static readonly ArticleExtractor Extractor = new();

    public static TheoryData<string> Pages() => [.. SavedPage.Names];

    [Fact]
    public void Tells_what_each_line_is()
    {
        var article = Extractor.ExtractHtml(Page, null).Articles[0];

        Assert.Equal(
            [LineKind.Paragraph, LineKind.Heading, LineKind.ListItem, LineKind.ListItem, LineKind.Quote, LineKind.TableRow, LineKind.Paragraph],
            article.LineKinds);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Tells_a_kind_for_every_line(string name) => Assert.All(
        Extractor.ExtractHtml(SavedPage.Load(name).Html, null).Articles,
        article => Assert.Equal(article.Text.Split('\n').Length, article.LineKinds.Count));
}
