namespace Vigie.Text.Tests.Events;

/// <summary>Events as the tables of cases write them: <c>AGREE CN+KZ>RU occurred</c>.</summary>
internal static class EventNotation
{
    private static readonly VagueDate Published = new("2024-05-22", DatePrecision.Day);

    public static IReadOnlyList<FoundEvent> Read(string sentence) =>
        Seeds.Annotator.Annotate(new ArticleText("", sentence, "fr", Published)).Events;

    public static string Sides(FoundEvent found) => $"{Side(found.Actors)}>{Side(found.Targets)}";

    public static string Modality(FoundEvent found) => found.Modality == EventModality.CalledFor ? "called-for" : found.Modality.ToString().ToLowerInvariant();

    /// <summary>One triple for each actor with each target.</summary>
    public static IEnumerable<string> Triples(string type, string sides)
    {
        var (actors, targets) = sides.Split('>') is [var left, var right] ? (left.Split('+'), right.Split('+')) : throw new FormatException(sides);
        return actors.SelectMany(actor => targets, (actor, target) => $"{type} {actor}>{target}");
    }

    private static string Side(IReadOnlyList<FoundParticipant> participants) =>
        participants.Count == 0 ? "-" : string.Join('+', participants.Select(participant => Name(participant.EntityId)));

    private static string Name(string? id) => id is null || Seeds.Catalogue.Find(id) is not { } entity ? "?" : entity switch
    {
        { Kind: "country", Country: { } code } => code,
        { Id: "Q7159" } => "UA-org",
        { Id: "Q193272" } => "Cédéao",
        { Id: "v-nouvelles-routes-de-la-soie" } => "nouvelles routes de la soie",
        { Acronyms: [var acronym, ..], Type: EntityType.Organisation } => acronym,
        _ => entity.Name,
    };
}
