namespace Vigie.Text.Tests.Events;

public sealed class EventDetailTests
{
    private const string Signature =
        "Le ministre kazakh des Affaires étrangères, Murat Nurtleu, a signé mardi à Astana un accord d'environ 2,5 milliards de dollars avec la Chine.";

    [Fact]
    public void Tells_who_acts_for_a_state_and_where_and_when()
    {
        var happening = Assert.Single(EventNotation.Read(Signature));

        Assert.Equal(("AGREE", "signature", "05", "verbal-cooperation"), (happening.Type, happening.Kind, happening.Cameo, happening.Quad));
        Assert.Equal(("Q232", "Mourat Nourtleou"), (happening.Actors[0].EntityId, Name(happening.Actors[0].ThroughId)));
        Assert.Equal("Q148", Assert.Single(happening.Targets).EntityId);
        Assert.Equal(("Q1520", "2024-05-21"), (happening.PlaceId, happening.Date));
        Assert.Equal(Signature, Signature.Substring(happening.Span.Start, happening.Span.Length));
    }

    [Fact]
    public void Reads_a_capital_as_government_but_not_behind_a_preposition_of_place()
    {
        var happening = Assert.Single(EventNotation.Read("Pékin a accusé Tokyo à Genève."));

        Assert.Equal("CN>JP", EventNotation.Sides(happening));
        Assert.Equal("Genève", Name(happening.PlaceId));
    }

    [Fact]
    public void Takes_a_day_after_publication_for_something_to_come()
    {
        var happening = Assert.Single(EventNotation.Read("Le président turc visite l'Irak le 30 mai 2024."));

        Assert.Equal(EventModality.Announced, happening.Modality);
    }

    [Fact]
    public void Gives_this_visit_the_modality_of_the_one_told_before()
    {
        var found = EventNotation.Read("Vladimir Poutine se rendra en Chine en octobre. Cette visite de Vladimir Poutine en Chine sera suivie de près.");

        Assert.All(found, happening => Assert.Equal((EventModality.Announced, "2024-10"), (happening.Modality, happening.Date)));
    }

    [Fact]
    public void Bears_endless_sentences()
    {
        var found = EventNotation.Read(string.Join(", ", Enumerable.Repeat("la Chine n'a pas signé, selon la Russie, un accord avec le Mali et l'Inde", 2000)));

        Assert.NotEmpty(found);
    }

    private static string? Name(string? id) => id is null ? null : Seeds.Catalogue.Find(id)?.Name;
}
