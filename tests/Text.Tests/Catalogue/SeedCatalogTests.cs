namespace Vigie.Text.Tests.Catalogue;

public sealed class SeedCatalogTests
{
    [Theory]
    [InlineData("Q7747", "Vladimir Poutine")]
    [InlineData("Q15031", "Xi Jinping")]
    [InlineData("Q148", "Chine")]
    [InlineData("Q956", "Pékin")]
    [InlineData("Q485207", "Organisation de coopération de Shanghai")]
    public void Knows_by_their_Wikidata_ids(string id, string name)
    {
        var entity = Seeds.Catalogue.Find(id);

        Assert.Equal(name, entity?.Name);
        Assert.Equal(id, entity?.Wikidata);
    }

    [Fact]
    public void Loads_from_the_files_that_are_shipped() => Assert.InRange(Seeds.Catalogue.Entities.Count, 10_000, 100_000);
}
