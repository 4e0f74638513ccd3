using System.Collections.Frozen;
using Vigie.Text.Rules;

namespace Vigie.Text.Dates;

/// <summary>The words of stated dates in the languages that <c>Rules/stated-dates</c> covers, folded.</summary>
internal static class StatedDateWords
{
    private static readonly FrozenDictionary<string, (int Number, bool NeedsYear)> MonthNumbers = RuleTable
        .Read("stated-dates/months.tsv", 3)
        .ToFrozenDictionary(row => row[0], row => (Month(row), row[2] == "year"));

    private static readonly FrozenDictionary<string, DateRole> RoleWords = RuleTable
        .Read("stated-dates/roles.tsv", 2)
        .ToFrozenDictionary(row => row[0], Role);

    private static readonly FrozenDictionary<string, string> ZoneOffsets = RuleTable
        .Read("stated-dates/zones.tsv", 2)
        .ToFrozenDictionary(row => row[0], row => row[1]);

    public static FrozenDictionary<string, (int Number, bool NeedsYear)>.AlternateLookup<ReadOnlySpan<char>> Months { get; } =
        MonthNumbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public static FrozenDictionary<string, DateRole>.AlternateLookup<ReadOnlySpan<char>> Roles { get; } =
        RoleWords.GetAlternateLookup<ReadOnlySpan<char>>();

    public static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Zones { get; } =
        ZoneOffsets.GetAlternateLookup<ReadOnlySpan<char>>();

    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles { get; } = RuleTable
        .Read("stated-dates/particles.tsv", 1)
        .Select(row => row[0])
        .ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static int Month(RuleRow row) =>
        int.TryParse(row[1], out var month) && month is >= 1 and <= 12 ? month : throw row.Error("month 1 to 12 expected");

    private static DateRole Role(RuleRow row) => row[1] switch
    {
        "published" => DateRole.Published,
        "modified" => DateRole.Modified,
        _ => throw row.Error("published or modified expected"),
    };
}
