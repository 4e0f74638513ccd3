namespace Vigie.Text.Tables;

/// <summary>The tables of the French language that are embedded in this assembly, under <c>Rules/fr</c>.</summary>
internal static class FrenchRules
{
    public static Table Table(string name)
    {
        var file = "Rules/fr/" + name;
        using var stream = typeof(FrenchRules).Assembly.GetManifestResourceStream(file)
            ?? throw new TableException(file, 0, "is not embedded");
        using var reader = new StreamReader(stream);
        return Tables.Table.Parse(file, reader.ReadToEnd());
    }

    /// <summary>A table of one column.</summary>
    public static IEnumerable<string> Words(string name) =>
        Table(name).Expecting("word").Rows.Select(row => row.Required("word"));
}
