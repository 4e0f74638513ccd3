using System.Collections.Frozen;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>
/// Lets the mention of a person begin with its form of address or rank: «M. Dupont», «Mme de Staël», «M. le général Ferrari», «docteur
/// Lambert».
/// </summary>
internal sealed class FormsOfAddress
{
    private const int Farthest = 4;
    private static readonly ulong Le = WordKey.Of("le");
    private static readonly ulong La = WordKey.Of("la");

    private readonly FrozenSet<ulong> _addresses = Keys("names/addresses.tsv");
    private readonly FrozenSet<ulong> _ranks = Keys("names/ranks.tsv");
    private readonly FrozenSet<ulong> _particles = Keys("names/particles.tsv");
    private readonly FrozenSet<ulong> _titles = Keys("names/titles.tsv");

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
        int? rank = null;
        for (var i = name - 1; i >= Math.Max(0, name - Farthest) && passage.At(i) is null && passage.Tokens[i].IsWord; i--)
        {
            var token = passage.Tokens[i];
            if (token.IsCapitalised && _addresses.Contains(token.Key))
                return i;
            if (rank is null && _ranks.Contains(token.Key))
                rank = i;
            else if (!IsBetween(token))
                break;
        }

        return rank;
    }

    /// <summary>«M. [le président] Wilson», «Mme [de] Staël».</summary>
    private bool IsBetween(Token token) =>
        !token.IsCapitalised && (_particles.Contains(token.Key) || _titles.Contains(token.Key) || token.Key == Le || token.Key == La);
}
