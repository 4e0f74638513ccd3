using System.Collections.Frozen;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>
/// Recognises events that are named after their place: «la bataille de Wuhan», «le Tour de Burgos», «les Jeux de Moscou». The place within
/// keeps its own mention.
/// </summary>
internal sealed class NamedEvents
{
    private readonly FrozenDictionary<ulong, bool> _heads = FrenchRules.Table("names/event-heads.tsv").Expecting("word", "lower").Rows
        .ToFrozenDictionary(row => WordKey.Of(row.Required("word")), row => row["lower"] == "yes");

    public void Find(Passage passage, NameEvidence evidence)
    {
        for (var i = 0; i + 2 < passage.Tokens.Length; i++)
        {
            var token = passage.Tokens[i];
            if (!token.IsWord || !_heads.TryGetValue(token.Key, out var isLower) || passage.At(i) is not null
                || !(isLower || (token.IsCapitalised && !passage.Text.OpensSentence(i))) || LastOf(passage, i + 1, evidence) is not { } last)
                continue;
            passage.Add(new MentionDraft
            {
                Passage = passage,
                First = i,
                Last = last,
                Type = EntityType.Event,
                Resolution = "form",
                Rule = "form.event",
                Confidence = 0.75,
            });
        }
    }

    /// <summary>The end of «de …» with a place or another name behind it, adjectives of the sport («Coupe du monde de rugby») left out.</summary>
    private static int? LastOf(Passage passage, int of, NameEvidence evidence)
    {
        if (!NameEvidence.IsOf(passage.Tokens[of].Key) || passage.Tokens[of].IsCapitalised)
            return null;
        var name = of + 1;
        if (name + 1 < passage.Tokens.Length && evidence.IsArticle(passage.Tokens[name].Key) && !passage.Tokens[name].IsCapitalised)
            name++;
        return passage.At(name) is { Type: EntityType.Place, Resolution: not "demonym" } place && place.First == name ? place.Last : null;
    }
}
