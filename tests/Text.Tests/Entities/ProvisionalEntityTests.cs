using Vigie.Text.Catalogue;
using Vigie.Text.Topics;

namespace Vigie.Text.Tests.Entities;

public sealed class ProvisionalEntityTests
{
    [Theory]
    [InlineData("Jean Dupontel a visité Astana.")]
    [InlineData("M. Jean Dupontel a visité Astana.")]
    [InlineData("Le général Jean Dupontel a visité Astana.")]
    [InlineData("Jéan Dupontel a visité Astana.")]
    public void Gives_a_person_the_same_id_with_and_without_title_or_accents(string text) =>
        Assert.Equal(["new:person:jean-dupontel"], Provisional(text));

    [Fact]
    public void Counts_a_later_surname_to_the_full_name()
    {
        var found = Annotate("Jean Dupontel a visité Astana. M. Dupontel a rencontré des élus. «Tout va bien», a dit Dupontel.");

        var entity = Assert.Single(found.Entities, entity => entity.IsProvisional);
        Assert.Equal(("Jean Dupontel", 3), (entity.Name, entity.Count));
    }

    [Fact]
    public void Makes_no_third_of_two_people_of_one_name()
    {
        var two = Catalog.Load([new CatalogFile("people.tsv", "id\ttype\tname\nv-1\tperson\tJean Dupontel\nv-2\tperson\tJean Dupontel\n")]);

        var found = new ArticleAnnotator(two, TopicDefinitions.Load([])).Annotate(new ArticleText("", "Jean Dupontel a visité Astana. Dupontel est reparti.", "fr", null));

        Assert.Equal([], found.Entities.Select(entity => entity.Id));
        Assert.Contains(found.Mentions, mention => mention.Rule == "catalogue.ambiguous");
    }

    [Fact]
    public void Leaves_the_surname_of_two_people_open()
    {
        var found = Annotate("Jean Dupontel a visité Astana avec Marie Dupontel. M. Dupontel a rencontré des élus.");

        Assert.Equal(["new:person:jean-dupontel", "new:person:marie-dupontel"], found.Entities.Where(entity => entity.IsProvisional).Select(entity => entity.Id).Order());
        Assert.All(found.Entities.Where(entity => entity.IsProvisional), entity => Assert.Equal(1, entity.Count));
    }

    [Theory]
    [InlineData("M. Dupontel a visité Astana.")]
    [InlineData("M. J. Dupontel a visité Astana.")]
    [InlineData("La Chine et la Russie ont signé un accord.")]
    public void Makes_none_of_a_name_that_may_be_anyones_or_is_known(string text) => Assert.Empty(Provisional(text));

    [Fact]
    public void Names_a_body_without_its_article() =>
        Assert.Equal(["new:organisation:universite-de-brivelac"], Provisional("Un accord a été signé par l'Université de Brivelac."));

    private static IEnumerable<string> Provisional(string text) =>
        Annotate(text).Entities.Where(entity => entity.IsProvisional).Select(entity => entity.Id);

    private static ArticleFindings Annotate(string text) => Seeds.Annotator.Annotate(new ArticleText("", text, "fr", null));
}
