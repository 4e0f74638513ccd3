using System.Runtime.InteropServices;

namespace Vigie.Text.Entities.Unknown;

/// <summary>How strongly the cues speak for each kind of name, in points of <c>evidence.tsv</c>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameScores(double Person, double Place, double Organisation, double Other)
{
    public static NameScores operator +(NameScores one, NameScores other) =>
        new(one.Person + other.Person, one.Place + other.Place, one.Organisation + other.Organisation, one.Other + other.Other);

    /// <summary>The likeliest kind and how far it is ahead of the next; ties go to the first of the enumeration.</summary>
    public (EntityType Type, double Points, double Lead) Best()
    {
        ReadOnlySpan<double> scores = [Person, Place, Organisation, Other];
        ReadOnlySpan<EntityType> types = [EntityType.Person, EntityType.Place, EntityType.Organisation, EntityType.Other];
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        var next = double.MinValue;
        for (var i = 0; i < scores.Length; i++)
        {
            if (i != best)
                next = Math.Max(next, scores[i]);
        }

        return (types[best], scores[best], scores[best] - next);
    }
}
