namespace Vigie.Text.Tables;

/// <summary>The tables of the French language, under <c>Rules/fr</c>.</summary>
internal static class FrenchRules
{
    public static Table Table(string name) => EmbeddedRules.Table("fr/" + name);

    /// <summary>A table of one column.</summary>
    public static IEnumerable<string> Words(string name) =>
        Table(name).Expecting("word").Rows.Select(row => row.Required("word"));
}
