using Vigie.Text.Catalogue;
using Vigie.Text.Tables;
using Vigie.Text.Topics;

namespace Vigie.Text.Tests.Topics;

public sealed class TopicTests
{
    private const string Names = "id\tname\nvigie:rail\tRail\nvigie:sco\tOCS\n";
    private const string Terms = "topic\tterm\tweight\nvigie:rail\tchemin de fer\t3\nvigie:rail\ttrain\t2\nvigie:sco\tOCS\t5\n";

    [Theory]
    [InlineData("Le gazoduc Force de Sibérie livrera du gaz naturel et du GNL à la Chine.", "medtop:20001243")]
    [InlineData("Le sommet des BRICS a accueilli de nouveaux membres des BRICS.", "vigie:brics")]
    [InlineData("Un train de marchandises emprunte le corridor médian ; le fret ferroviaire passe par un port sec.", "vigie:transport-corridors")]
    [InlineData("Kazatomprom vend son uranium à la centrale nucléaire, dont le réacteur redémarre.", "medtop:20000265")]
    [InlineData("Les armées ont mené des exercices conjoints et un exercice naval près de la base militaire.", "vigie:defence")]
    [InlineData("Le forum Chine-Afrique, ou FOCAC, relance la coopération sino-africaine.", "vigie:africa-china")]
    public void Finds_in_a_sentence(string text, string topic) =>
        Assert.Equal(topic, Seeds.Annotator.Annotate(new ArticleText("", text, "fr", null)).Topics[0].Id);

    [Fact]
    public void Names_the_terms_that_spoke_for_a_topic()
    {
        const string Text = "Des trains roulent sur le chemin de fer.";

        var found = Annotate("", Text);

        var topic = Assert.Single(found);
        Assert.Equal(["train", "chemin de fer"], topic.Terms.Select(term => term.Term));
        Assert.Equal(["trains", "chemin de fer"], topic.Terms.Select(term => term.Span.Of(Text).ToString()));
    }

    [Fact]
    public void Counts_the_title_more() =>
        Assert.True(Annotate("Un train", "Un train passe ici.")[0].Score > Annotate("", "Un train passe ici, un train passe là.")[0].Score);

    [Fact]
    public void Needs_capitals_for_an_acronym()
    {
        Assert.Empty(Annotate("", "Les ocs sont là."));
        Assert.Equal("vigie:sco", Annotate("", "L'OCS est là.")[0].Id);
    }

    [Theory]
    [InlineData("topic\tterm\tweight\nvigie:none\tx\t1\n", "terms.tsv:2: no topic has the id vigie:none")]
    [InlineData("topic\tterm\tweight\nvigie:rail\tx\tmuch\n", "terms.tsv:2: 'weight' is not a number: much")]
    [InlineData("topic\tterm\tweight\nvigie:rail\tx\t1\nvigie:rail\tX\t1\n", "terms.tsv:3: term 'X' is listed twice for vigie:rail")]
    [InlineData("word\tweight\nx\t1\n", "terms.tsv:1: first column 'word' is neither id nor topic")]
    public void Names_file_and_line_of_a_wrong_row(string terms, string message) =>
        Assert.Equal(message, Assert.Throws<TableException>(() => Definitions(terms)).Message);

    [Fact]
    public void Ships_at_least_thirty_topics() =>
        Assert.InRange(TopicDefinitions.Load(Seeds.Files("topics")).Topics.Count, 30, 500);

    private static IReadOnlyList<FoundTopic> Annotate(string title, string text) =>
        new ArticleAnnotator(Catalog.Load([]), Definitions(Terms)).Annotate(new ArticleText(title, text, "fr", null)).Topics;

    private static TopicDefinitions Definitions(string terms) =>
        TopicDefinitions.Load([new CatalogFile("names.tsv", Names), new CatalogFile("terms.tsv", terms)]);
}
