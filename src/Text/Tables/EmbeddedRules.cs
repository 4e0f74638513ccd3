namespace Vigie.Text.Tables;

/// <summary>The tables that are embedded in this assembly, under <c>Rules</c>.</summary>
internal static class EmbeddedRules
{
    /// <summary>The rows of <c>Rules/<paramref name="name"/></c>, which has exactly these columns.</summary>
    public static IReadOnlyList<TableRow> Read(string name, params ReadOnlySpan<string> columns) => Table(name).Expecting(columns).Rows;

    /// <summary>The table <c>Rules/<paramref name="name"/></c>.</summary>
    /// <exception cref="TableException">There is none, or it cannot be read.</exception>
    public static Table Table(string name)
    {
        var file = "Rules/" + name;
        using var stream = typeof(EmbeddedRules).Assembly.GetManifestResourceStream(file)
            ?? throw new TableException(file, 0, "is not embedded");
        using var reader = new StreamReader(stream);
        return Tables.Table.Parse(file, reader.ReadToEnd());
    }
}
