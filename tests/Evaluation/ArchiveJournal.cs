using System.Text;
using Vigie.Ingestion.Archives;

namespace Vigie.Evaluation;

/// <summary>
/// Documents with the position behind them, a line each, in the file that says what is done: a run that is killed leaves whole
/// lines and at most one half, which does not count.
/// </summary>
internal sealed class ArchiveJournal : IDisposable
{
    private readonly StreamWriter _lines;

    public ArchiveJournal(FileInfo file)
    {
        var stream = new FileStream(file.FullName, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        Position = LastPosition(stream);
        _lines = new StreamWriter(stream, new UTF8Encoding(false), 4096) { NewLine = "\n" };
    }

    /// <summary>Where to go on.</summary>
    public ArchivePosition Position { get; }

    public void Write(ArchiveItem item) => _lines.WriteLine($"{item.Next}\t{item.Document.Url}\t{item.Problem}");

    public void Dispose() => _lines.Dispose();

    private static ArchivePosition LastPosition(FileStream stream)
    {
        var tail = new byte[(int)Math.Min(stream.Length, 64 * 1024)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf((byte)'\n') + 1;
        stream.SetLength(stream.Length - tail.Length + end);
        stream.Position = stream.Length;

        var lines = Encoding.UTF8.GetString(tail.AsSpan(0, end)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines is [.., var last] && ArchivePosition.TryParse(last.Split('\t')[0], out var position) ? position : ArchivePosition.Start;
    }
}
