using System.Buffers;
using System.Globalization;
using System.Text;

namespace Vigie.Query.Answers;

/// <summary>Tables as RFC 4180: comma, CRLF, quotes where they are needed, UTF-8.</summary>
internal static class Csv
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    public static byte[] Write<T>(IReadOnlyList<T> rows)
        where T : ICsvRow
    {
        var text = new StringBuilder();
        AppendRow(text, T.Columns);
        foreach (var row in rows)
            AppendRow(text, row.Cells);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void AppendRow(StringBuilder text, IReadOnlyList<object?> cells) =>
        text.AppendJoin(',', cells.Select(cell => Field(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""))).Append("\r\n");

    private static string Field(string value) =>
        value.AsSpan().ContainsAny(NeedQuotes) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
