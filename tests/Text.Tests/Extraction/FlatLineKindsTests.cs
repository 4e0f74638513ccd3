using Vigie.Text.Extraction;

namespace Vigie.Text.Tests.Extraction;

public sealed class FlatLineKindsTests
{
    private const string Page = """
        Accueil
        Le port compte ses grues
        Le port a compté ses grues pendant onze jours, et il lui en manque deux, a dit son directeur mardi.
        Deux grues de moins
        - La première a été vendue au printemps, sans que le conseil le sache, à un port voisin.
        - La seconde rouille derrière le hangar, où personne ne l’avait cherchée depuis dix ans.
        « Nous cherchions des grues debout, personne n’avait pensé à celle qui était couchée. »
        Le conseil se réunira jeudi pour décider s’il en achète deux autres, ou s’il redresse la seconde :
        une grue neuve de douze tonnes
        la grue couchée, redressée
        « Ce sera la seconde », dit le directeur, qui a déjà fait venir les câbles, et « sans délai ».
        """;

    private static readonly ArticleExtractor Extractor = new();

    public static TheoryData<string> Pages() => [.. FlatPage.Names];

    [Fact]
    public void Tells_what_each_line_is()
    {
        var article = Extractor.ExtractText(Page, null).Articles[0];

        Assert.Equal(
            [
                LineKind.Paragraph, LineKind.Heading, LineKind.ListItem, LineKind.ListItem, LineKind.Quote, LineKind.Paragraph, LineKind.ListItem,
                LineKind.ListItem, LineKind.Paragraph,
            ],
            article.LineKinds);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Tells_a_kind_for_every_line(string name) => Assert.All(
        Extractor.ExtractText(FlatPage.Load(name).Text, null).Articles,
        article => Assert.Equal(article.Text.Split('\n').Length, article.LineKinds.Count));
}
