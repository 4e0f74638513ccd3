using System.Text;
using Vigie.Text.Encodings;

namespace Vigie.Ingestion.Archives;

/// <summary>Reads a CSV dump, plain or gzip, whose first row names the columns: each further row a document.</summary>
internal sealed class CsvReader(ArchiveInput input, FieldMapping mapping, string? charset, Stream file, ArchivePosition from) : IArchiveReader
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    // The names of the columns are at the start, so reading goes through the rows before the position too, but makes nothing of them.
    private readonly ArchiveBytes _bytes = new(file, ArchivePosition.Start);
    private char _delimiter = ',';

    public ArchiveTally Tally { get; } = new();

    /// <summary>Bytes of the file that were read.</summary>
    public long FileBytes => _bytes.FileBytes;

    public IEnumerable<ArchiveItem> Read()
    {
        string[]? names = null;
        foreach (var line in new ArchiveLines(_bytes, input.MaxDocumentBytes, isQuoted: true).Read())
        {
            if (line.IsBlank || (names is not null && IsBefore(line.Position)))
                continue;
            if (names is null && line.Damage is null)
            {
                names = Names(line.Content);
                continue;
            }

            Tally.CountRecord();
            yield return Tally.Count(Item(names ?? [], line));
        }
    }

    public void Dispose() => _bytes.Dispose();

    private bool IsBefore(ArchivePosition position) =>
        position.Offset < from.Offset || (position.Offset == from.Offset && position.Within < from.Within);

    private string[] Names(byte[] header)
    {
        var text = Decode(header).TrimStart('\uFEFF');
        _delimiter = Delimiters.MaxBy(delimiter => text.Count(delimiter));
        return Fields(text);
    }

    private ArchiveItem Item(string[] names, ArchiveLines.Line line)
    {
        if (line.Damage is { } damage)
            return input.Rejected(line.Position, line.Next, damage);
        if (line.Length > input.MaxDocumentBytes)
            return input.Rejected(line.Position, line.Next, input.TooLarge(line.Length));

        var fields = Fields(Decode(line.Content));
        var content = mapping.Record(name => Array.FindIndex(names, column => column.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at
            && at < fields.Length ? fields[at] : null);
        var problem = fields.Length == names.Length ? null : $"the row has {fields.Length} fields, the first row names {names.Length}";
        return new ArchiveItem(input.Document(line.Position, "application/json", content), line.Position, line.Next, problem);
    }

    private string Decode(byte[] row) => TextDecoder.Decode(row, charset, isHtml: false).Text;

    // RFC 4180, with a quote inside an unquoted field taken as it stands. Rows are split before, so that each has a position.
    private string[] Fields(string row)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < row.Length; i++)
        {
            if (isQuoted && row[i] == '"' && i + 1 < row.Length && row[i + 1] == '"')
                field.Append(row[i++]);
            else if (row[i] == '"' && (isQuoted || field.Length == 0))
                isQuoted = !isQuoted;
            else if (row[i] == _delimiter && !isQuoted)
                TakeField();
            else
                field.Append(row[i]);
        }

        TakeField();
        return [.. fields];

        void TakeField()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}
