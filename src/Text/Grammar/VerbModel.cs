using Vigie.Text.Tables;

namespace Vigie.Text.Grammar;

/// <summary>How the verbs of an irregular model are inflected: the endings that stand in place of that of the infinitive.</summary>
internal sealed class VerbModel(TableRow row)
{
    private const int Persons = 6;

    /// <summary>A form that the verb lacks.</summary>
    public const string Missing = "-";

    public string Ending { get; } = row.Required("model");

    public string[] Present { get; } = Words(row, "present", Persons);

    public string Future { get; } = row.Required("future");

    /// <summary>Third person singular of the passé simple.</summary>
    public string Past { get; } = row.Required("past");

    /// <summary>Masculine and feminine singular, masculine and feminine plural.</summary>
    public string[] Participle { get; } = Participles(row);

    public string[] Subjunctive => row["subjunctive"].Split(' ') is { Length: Persons } all ? all : Subjunctives();

    /// <summary>Stem of the imperfect.</summary>
    public string Imperfect => row.Optional("imperfect") ?? Present[3][..^"ons".Length];

    public string Gerund => row.Optional("gerund") ?? Imperfect + "ant";

    private string[] Subjunctives()
    {
        var (first, plural) = row["subjunctive"].Split(' ') is [var one, var we] ? (one, we)
            : (Present[5][..^"nt".Length], Imperfect + "ions");
        return plural == Missing
            ? [Missing, Missing, first, Missing, Missing, Missing]
            : [first, first + "s", first, plural, plural[..^"ons".Length] + "ez", first + "nt"];
    }

    private static string[] Participles(TableRow row) => row.Required("participle").Split(' ') switch
    {
        [var masculine] when masculine.EndsWith('s') => [masculine, masculine + "e", masculine, masculine + "es"],
        [var masculine] => [masculine, masculine + "e", masculine + "s", masculine + "es"],
        { Length: 4 } all => all,
        _ => throw row.Error("'participle' has neither one form nor four"),
    };

    private static string[] Words(TableRow row, string column, int count) =>
        row.Required(column).Split(' ') is { } words && words.Length == count ? words : throw row.Error($"'{column}' has not {count} forms");
}
