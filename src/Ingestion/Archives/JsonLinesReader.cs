namespace Vigie.Ingestion.Archives;

/// <summary>Reads a JSONL dump, plain or gzip: each line a document.</summary>
internal sealed class JsonLinesReader(ArchiveInput input, FieldMapping? mapping, Stream file, ArchivePosition from) : IArchiveReader
{
    private readonly ArchiveBytes _bytes = new(file, from);

    public ArchiveTally Tally { get; } = new();

    /// <summary>Bytes of the file that were read.</summary>
    public long FileBytes => _bytes.FileBytes;

    /// <summary>The documents; without a mapping the lines are in our own form. What is no JSON is a rejected document, later, when it is read.</summary>
    public IEnumerable<ArchiveItem> Read()
    {
        foreach (var line in new ArchiveLines(_bytes, input.MaxDocumentBytes).Read())
        {
            if (line.IsBlank)
                continue;
            Tally.CountRecord();
            yield return Tally.Count(Item(line));
        }
    }

    public void Dispose() => _bytes.Dispose();

    private ArchiveItem Item(ArchiveLines.Line line)
    {
        if (line.Damage is { } damage)
            return input.Rejected(line.Position, line.Next, damage);
        if (line.Length > input.MaxDocumentBytes)
            return input.Rejected(line.Position, line.Next, input.TooLarge(line.Length));
        var content = mapping?.Record(line.Content) ?? line.Content;
        return new ArchiveItem(input.Document(line.Position, "application/json", content), line.Position, line.Next, null);
    }
}
