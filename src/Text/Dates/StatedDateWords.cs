using System.Collections.Frozen;
using Vigie.Text.Tables;

namespace Vigie.Text.Dates;

/// <summary>The words of stated dates in the languages that <c>Rules/stated-dates</c> covers, folded.</summary>
internal static class StatedDateWords
{
    private static readonly FrozenDictionary<string, (int Number, bool NeedsYear)> MonthNumbers = EmbeddedRules
        .Read("stated-dates/months.tsv", "word", "month", "needs")
        .ToFrozenDictionary(row => row.Required("word"), row => (Month(row), row.Required("needs") == "year"));

    private static readonly FrozenDictionary<string, DateRole> RoleWords = EmbeddedRules
        .Read("stated-dates/roles.tsv", "word", "role")
        .ToFrozenDictionary(row => row.Required("word"), Role);

    private static readonly FrozenDictionary<string, string> ZoneOffsets = EmbeddedRules
        .Read("stated-dates/zones.tsv", "abbreviation", "offset")
        .ToFrozenDictionary(row => row.Required("abbreviation"), row => row.Required("offset"));

    public static FrozenDictionary<string, (int Number, bool NeedsYear)>.AlternateLookup<ReadOnlySpan<char>> Months { get; } =
        MonthNumbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public static FrozenDictionary<string, DateRole>.AlternateLookup<ReadOnlySpan<char>> Roles { get; } =
        RoleWords.GetAlternateLookup<ReadOnlySpan<char>>();

    public static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Zones { get; } =
        ZoneOffsets.GetAlternateLookup<ReadOnlySpan<char>>();

    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles { get; } = EmbeddedRules
        .Read("stated-dates/particles.tsv", "word")
        .Select(row => row.Required("word"))
        .ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static int Month(TableRow row) =>
        row.Integer("month", 0) is var month and >= 1 and <= 12 ? month : throw row.Error("month 1 to 12 expected");

    private static DateRole Role(TableRow row) => row["role"] switch
    {
        "published" => DateRole.Published,
        "modified" => DateRole.Modified,
        _ => throw row.Error("published or modified expected"),
    };
}
