using System.Collections.Frozen;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>Lets the mention of a person begin with its form of address: «M. Dupont», «Mme de Staël», «Sir Bernard Lovell».</summary>
internal sealed class FormsOfAddress
{
    private readonly FrozenSet<ulong> _addresses = Keys("names/addresses.tsv");
    private readonly FrozenSet<ulong> _particles = Keys("names/particles.tsv");

    public void Include(Passage passage)
    {
        foreach (var mention in passage.Mentions.ToList())
        {
            if (mention is not { Type: EntityType.Person, Resolution: not ("office" or "description" or "demonym") } || Address(passage, mention.First) is not { } first)
                continue;
            passage.Remove(mention);
            passage.Add(mention with { First = first });
        }
    }

    private static FrozenSet<ulong> Keys(string table) => FrenchRules.Words(table).Select(word => WordKey.Of(word)).ToFrozenSet();

    private int? Address(Passage passage, int name)
    {
        var before = name - 1;
        while (before > 0 && name - before < 3 && _particles.Contains(passage.Tokens[before].Key) && !passage.Tokens[before].IsCapitalised)
            before--;
        return before >= 0 && passage.At(before) is null && passage.Tokens[before].IsCapitalised && _addresses.Contains(passage.Tokens[before].Key) ? before : null;
    }
}
