namespace Vigie.Text.Entities;

/// <summary>Sums the mentions of each entity up.</summary>
internal static class EntitySummary
{
    private const double CountWeight = 0.5;
    private const double TitleWeight = 0.25;
    private const double PlaceWeight = 0.25;

    // A demonym inside «le ministre russe» says less about the article's subject than the name.
    private const double DemonymWeight = 0.5;

    public static IReadOnlyList<FoundEntity> Of(List<MentionDraft> mentions, int textLength)
    {
        var groups = mentions.Where(mention => Id(mention) is not null).GroupBy(mention => Id(mention)!).ToList();
        if (groups.Count == 0)
            return [];
        var most = groups.Max(Weight);
        return [.. groups
            .Select(group => Summary(group.Key, [.. group], most, textLength))
            .OrderByDescending(entity => entity.Salience).ThenBy(entity => entity.Id, StringComparer.Ordinal)];
    }

    private static string? Id(MentionDraft mention) => mention.Entity?.Id ?? mention.Provisional?.Id;

    private static double Weight(IEnumerable<MentionDraft> mentions) =>
        mentions.Sum(mention => mention.Resolution == "demonym" ? DemonymWeight : 1);

    private static FoundEntity Summary(string id, List<MentionDraft> mentions, double most, int textLength)
    {
        var entity = mentions[0].Entity;
        var inText = mentions.Find(mention => !mention.Passage.IsTitle);
        var place = inText is null ? 0 : 1 - (inText.Span.Start / (double)Math.Max(textLength, 1));
        var salience = (CountWeight * Weight(mentions) / most)
            + (mentions[0].Passage.IsTitle ? TitleWeight : 0)
            + (PlaceWeight * place);
        return new FoundEntity
        {
            Id = id,
            IsProvisional = entity is null,
            Wikidata = entity?.Wikidata,
            Name = entity?.Name ?? mentions[0].Provisional!.Name,
            Type = entity?.Type ?? mentions[0].Type,
            Count = mentions.Count,
            Salience = Math.Round(salience, 3),
            FirstSpan = mentions[0].Span,
            FirstInTitle = mentions[0].Passage.IsTitle,
        };
    }
}
