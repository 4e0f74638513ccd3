using Vigie.Text.Catalogue;

namespace Vigie.Text.Entities;

/// <summary>Unlinks office holders who were too young on the article's day: of two people of one name, an old newspaper means the other.</summary>
internal sealed class Anachronisms(TenureIndex tenures)
{
    /// <summary>Few people are in the press more than this long before the first office that the catalogue knows of.</summary>
    private const int YearsBeforeOffice = 35;

    public void Unlink(Passage passage, DateOnly day)
    {
        foreach (var mention in passage.Mentions.ToList())
        {
            if (mention.Entity is not { Type: EntityType.Person } person || !IsTooEarly(person, day))
                continue;
            passage.Remove(mention);
            passage.Add(mention with { Entity = null, Rule = mention.Rule + ".too-early", Confidence = Math.Min(mention.Confidence, 0.6) });
        }
    }

    private bool IsTooEarly(CatalogEntity person, DateOnly day) =>
        tenures.All(person) is [.., var first] && day.AddYears(YearsBeforeOffice) < first.Start;
}
