using Vigie.Contracts;
using Vigie.Ingestion.Archives;
using Vigie.Text.Encodings;

namespace Vigie.Ingestion.Imports;

/// <summary>Reads the documents of an import from a position on, one file after another.</summary>
internal sealed class ImportReading(
    ImportRequested request, IReadOnlyList<ImportFile> files, ImportProgress from, int maxDocumentBytes, CancellationToken stop)
{
    private const int MaxSkipReasons = 50;

    private readonly FieldMapping? _mapping = request.Fields.Count > 0 ? new FieldMapping(request.Fields) : null;
    private readonly Dictionary<string, long> _skipped = new(from.Skipped, StringComparer.Ordinal);
    private IArchiveReader? _reader;

    /// <summary>Bytes of the files before the one that is read.</summary>
    public long BytesOfFilesBefore { get; private set; } = from.BytesOfFilesBefore;

    public long BytesRead => BytesOfFilesBefore + (_reader?.FileBytes ?? 0);

    /// <summary>Bytes of the only file; null when not known, and for a list of archives.</summary>
    public long? BytesTotal { get; private set; } = from.BytesTotal;

    /// <summary>Archives of a list; null for a single file.</summary>
    public int? FilesTotal => request.Format == ImportFormat.CrawlPaths ? files.Count : null;

    /// <summary>Records that hold no document, by the reason, those of earlier readings included.</summary>
    public IReadOnlyDictionary<string, long> Skipped
    {
        get
        {
            var all = new Dictionary<string, long>(_skipped, StringComparer.Ordinal);
            Add(_reader?.Tally.Skipped, all);
            return all;
        }
    }

    /// <exception cref="IOException">A file cannot be read further.</exception>
    public IEnumerable<ImportItem> Read()
    {
        for (var number = from.File; number < files.Count; number++)
        {
            var start = number == from.File ? from.Position().Within : ArchivePosition.Start;
            if (TryOpen(number, out var fault) is not { } file)
            {
                yield return new ImportItem(Missing(files[number], fault!), new ImportPosition(number + 1, ArchivePosition.Start));
                continue;
            }

            using (file)
            {
                if (FilesTotal is null)
                    CheckLength(file);
                using var reader = _reader = Reader(Input(files[number].Name), new StoppableStream(file, stop), start);
                foreach (var item in reader.Read())
                    yield return new ImportItem(item, new ImportPosition(number, item.Next));
                Close(reader);
            }
        }
    }

    // An archive of a list that is not there is one error among many documents; a single file that is not there is the end.
    private Stream? TryOpen(int number, out FileFaultException? fault)
    {
        try
        {
            fault = null;
            return files[number].Open(stop);
        }
        catch (FileFaultException error) when (!error.MayPass && FilesTotal is not null)
        {
            fault = error;
            return null;
        }
    }

    private void CheckLength(Stream file)
    {
        var length = file is WebFile web ? web.KnownLength : file.Length;
        if (BytesTotal is { } before && before != length)
            throw new FileFaultException($"the file has changed: it had {before} bytes and has {length}", mayPass: false);
        if (request.Format == ImportFormat.Zip && !file.CanSeek)
            throw new FileFaultException("a ZIP file can only be read where the server gives parts of it (Accept-Ranges)", mayPass: false);
        if (request.Format == ImportFormat.Tar && length is null)
            throw new FileFaultException("a tar file can only be read where the server says how long it is (Content-Length)", mayPass: false);
        BytesTotal = length;
    }

    private IArchiveReader Reader(ArchiveInput input, Stream file, ArchivePosition start) => request.Format switch
    {
        ImportFormat.Ndjson => new JsonLinesReader(input, _mapping, file, start),
        ImportFormat.Csv => new CsvReader(input, _mapping ?? FieldMapping.Same, null, file, start),
        ImportFormat.Zip => new ZipReader(input, file, start),
        ImportFormat.Tar => new TarReader(input, file, BytesTotal ?? 0, start),
        _ => new WarcReader(input, file, start),
    };

    private ArchiveInput Input(string name) => new()
    {
        SourceId = request.SourceId,
        Name = name,
        ReadAt = request.RequestedAt,
        MaxDocumentBytes = maxDocumentBytes,
    };

    private ArchiveItem Missing(ImportFile file, FileFaultException fault) =>
        Input(file.Name).Rejected(ArchivePosition.Start, ArchivePosition.Start, fault.Message);

    private void Close(IArchiveReader reader)
    {
        Add(reader.Tally.Skipped, _skipped);
        BytesOfFilesBefore += reader.FileBytes;
        _reader = null;
    }

    private static void Add(IReadOnlyDictionary<string, long>? counts, Dictionary<string, long> sums)
    {
        foreach (var (reason, count) in counts ?? new Dictionary<string, long>())
        {
            var clean = StorableText.Clean(reason);
            var key = sums.Count < MaxSkipReasons || sums.ContainsKey(clean) ? clean : "other";
            sums[key] = sums.GetValueOrDefault(key) + count;
        }
    }
}
