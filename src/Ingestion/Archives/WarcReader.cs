using System.Buffers;
using System.Net.Http.Headers;

namespace Vigie.Ingestion.Archives;

/// <summary>
/// Reads the documents of a WARC or WET file (ISO 28500, 1.0 and 1.1), plain or gzip, record by record. What is damaged is told
/// with its place, and reading goes on at the next place that looks like a record.
/// </summary>
internal sealed class WarcReader(ArchiveInput input, Stream file, ArchivePosition from) : IArchiveReader
{
    private const int MaxHeaderBytes = 64 * 1024;

    private static readonly string[] Pages = ["text/html", "application/xhtml+xml", "text/plain"];

    private readonly ArchiveBytes _bytes = new(file, from);
    private readonly ArrayBufferWriter<byte> _line = new();

    public ArchiveTally Tally { get; } = new();

    /// <summary>Bytes of the file that were read, those before the first position included.</summary>
    public long FileBytes => _bytes.FileBytes;

    /// <summary>Where reading goes on, behind the records that were skipped too.</summary>
    public ArchivePosition Position => _bytes.Position;

    /// <summary>All documents and problems from the position on; what it reads is bounded by one document.</summary>
    public IEnumerable<ArchiveItem> Read()
    {
        while (true)
        {
            SkipBlank();
            var start = _bytes.Position;
            if (_bytes.Damage is { } damage)
            {
                _bytes.GoOnBehindDamage();
                yield return Tally.Count(input.Rejected(start, _bytes.Position, damage));
            }
            else if (_bytes.Peek().IsEmpty)
            {
                yield break;
            }
            else if (ReadRecord(start) is { } item)
            {
                yield return Tally.Count(item);
            }
        }
    }

    public void Dispose() => _bytes.Dispose();

    private ArchiveItem? ReadRecord(ArchivePosition start)
    {
        if (ReadHeader() is not { } header)
            return Unreadable(start);
        Tally.CountRecord();
        if (header.ContentLength is not { } length)
            return Rejected(start, "the record has no valid Content-Length");

        if (ReasonToSkip(header) is { } reason)
        {
            Tally.CountSkipped(reason);
            return _bytes.Skip(length) < length ? Rejected(start, CutOff(length)) : null;
        }

        if (length > MaxRecordBytes)
            return _bytes.Skip(length) < length ? Rejected(start, CutOff(length)) : Rejected(start, input.TooLarge(length));

        var content = new byte[length];
        var read = _bytes.Read(content);
        var problem = read < length ? CutOff(length) : header.Truncated is { } truncated ? $"the writer cut the record off: {truncated}" : null;
        return Document(start, header, read < length ? content[..read] : content, problem);
    }

    // The encoded form of a document and its headers may be somewhat larger than what it decodes to.
    private long MaxRecordBytes => input.MaxDocumentBytes + (1024L * 1024);

    private static string? ReasonToSkip(WarcHeader header) => header.Type switch
    {
        "conversion" => null,
        "resource" => MediaType(header.ContentType)?.MediaType is { } type && Pages.Contains(type, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"resource {MediaType(header.ContentType)?.MediaType}".TrimEnd(),
        "response" => MediaType(header.ContentType)?.MediaType is { } type && !type.Equals("application/http", StringComparison.OrdinalIgnoreCase)
            ? $"response {type}"
            : null,
        "" => "no type",
        var other => other,
    };

    private ArchiveItem? Document(ArchivePosition start, WarcHeader header, byte[] content, string? problem)
    {
        if (header.Type == "response")
            return Answer(start, header, content, problem);

        var type = header.Type == "conversion" ? null : MediaType(header.ContentType);
        return Item(start, header, type?.MediaType ?? "text/plain", type is null ? "utf-8" : type.CharSet, content, problem);
    }

    private ArchiveItem? Answer(ArchivePosition start, WarcHeader header, byte[] content, string? problem)
    {
        if (HttpPayload.TryRead(content, input.MaxDocumentBytes) is not { } answer)
            return Rejected(start, problem ?? "the record holds no HTTP answer");
        var type = MediaType(answer["Content-Type"]);
        var reason = answer.Status is < 200 or >= 300 ? $"status {answer.Status}"
            : type?.MediaType is { } name && !Pages.Contains(name, StringComparer.OrdinalIgnoreCase) ? $"response {name.ToLowerInvariant()}" : null;
        if (reason is not null)
        {
            Tally.CountSkipped(reason);
            return problem is null ? null : Rejected(start, problem);
        }

        problem ??= answer.Problem;
        return answer.Body.Length == 0 && problem is not null
            ? Rejected(start, problem)
            : Item(start, header, type?.MediaType ?? "text/html", type?.CharSet, answer.Body, problem) with { Headers = answer.Headers };
    }

    private ArchiveItem Item(ArchivePosition start, WarcHeader header, string mediaType, string? charset, byte[] content, string? problem)
    {
        var document = input.Document(start, mediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase) ? "text/plain" : "text/html", content) with
        {
            Url = header.WebAddress,
            Charset = charset?.Trim('"', '\''),
            CollectedAt = header.Date is { } date && date <= input.ReadAt ? date : input.ReadAt,
            RejectionReason = content.Length > input.MaxDocumentBytes ? input.TooLarge(content.Length) : null,
        };
        document = document.RejectionReason is null ? document : document with { Content = [] };
        return new ArchiveItem(document, start, Next(), problem ?? document.RejectionReason);
    }

    private ArchiveItem Rejected(ArchivePosition start, string problem) => input.Rejected(start, Next(), problem);

    // A damage that was met inside the record is told with it; one that follows is told by itself.
    private ArchivePosition Next()
    {
        if (_bytes.Damage is not null)
            _bytes.GoOnBehindDamage();
        SkipBlank();
        return _bytes.Position;
    }

    private string CutOff(long length) => _bytes.Damage is { } damage
        ? $"{damage}, within a record of {length} bytes"
        : $"the file ends within a record of {length} bytes";

    // Null, with the position behind what was read, when no record starts here or its header is too long or cut off.
    private WarcHeader? ReadHeader()
    {
        if (!TryReadLine(out var line) || !line.StartsWith("WARC/"u8))
            return null;
        var header = new WarcHeader();
        for (var left = MaxHeaderBytes; left > 0 && TryReadLine(out line); left -= line.Length + 1)
        {
            if (line.IsEmpty)
                return header;
            header.Add(line);
        }

        return null;
    }

    // Passes over lines until one starts a record, so that a wrong length or foreign bytes cost no more than what they cover.
    private ArchiveItem Unreadable(ArchivePosition start)
    {
        while (_bytes.Peek() is { IsEmpty: false } next && !StartsRecord(next))
            SkipLine();
        return Rejected(start, _bytes.Damage ?? "no WARC record can be read here");
    }

    private static bool StartsRecord(ReadOnlySpan<byte> bytes) => bytes.StartsWith("WARC/"u8[..Math.Min(5, bytes.Length)]);

    private void SkipLine()
    {
        while (_bytes.Peek() is { IsEmpty: false } next)
        {
            var end = next.IndexOf((byte)'\n');
            _bytes.Advance(end < 0 ? next.Length : end + 1);
            if (end >= 0)
                return;
        }
    }

    private void SkipBlank()
    {
        while (_bytes.Peek() is [(byte)'\r' or (byte)'\n', ..])
            _bytes.Advance(1);
    }

    // A line without its break, valid until the next one; false at the end, at a damage, or when it is longer than the limit.
    private bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        _line.ResetWrittenCount();
        while (_line.WrittenCount <= MaxHeaderBytes && _bytes.Peek() is { IsEmpty: false } next)
        {
            var end = next.IndexOf((byte)'\n');
            _line.Write(end < 0 ? next : next[..end]);
            _bytes.Advance(end < 0 ? next.Length : end + 1);
            line = _line.WrittenSpan.TrimEnd((byte)'\r');
            if (end >= 0)
                return true;
        }

        line = default;
        return false;
    }

    private static MediaTypeHeaderValue? MediaType(string? value) =>
        MediaTypeHeaderValue.TryParse(value, out var type) ? type : MediaTypeHeaderValue.TryParse(value?.Split(';')[0], out type) ? type : null;
}
