namespace Vigie.Ingestion.Sitemaps;

/// <summary>Cuts a sitemap into records: behind every <c>&lt;/url&gt;</c> or <c>&lt;/sitemap&gt;</c>, or line by line when it is a list.</summary>
internal sealed class SitemapRecords(System.IO.TextReader text)
{
    /// <summary>A page with a thousand images and their captions is shorter.</summary>
    private const int LongestRecord = 1024 * 1024;

    /// <summary>No end tag of a record is longer, its prefix included.</summary>
    private const int LongestTag = 64;

    private char[] _buffer = new char[64 * 1024];
    private int _start;
    private int _end;
    private bool _isComplete;

    /// <summary>The file is a list of addresses; known when the first record was read.</summary>
    public bool AreLines { get; private set; }

    /// <summary>The next record with all that stands before it; null at the end. One that is too long is left out.</summary>
    public async ValueTask<string?> NextAsync(CancellationToken cancellationToken)
    {
        if (_end == 0)
        {
            await FillAsync(cancellationToken);
            AreLines = _buffer.AsSpan(0, _end).TrimStart() is not ['<', ..];
        }

        var scanned = _start;
        while (true)
        {
            if (RecordEnd(_buffer.AsSpan(scanned, _end - scanned)) is var length and > 0)
                return Take(scanned + length);
            if (_isComplete)
                return AreLines && _end > _start ? Take(_end) : null;

            // An end tag may be cut in two by the end of the buffer.
            scanned = Math.Max(_start, _end - LongestTag);
            if (_end - _start > LongestRecord)
                _start = scanned;
            scanned -= _start;
            await FillAsync(cancellationToken);
        }
    }

    private string Take(int end)
    {
        var record = new string(_buffer, _start, end - _start);
        _start = end;
        return record;
    }

    // Moves what is not read yet to the front and reads behind it.
    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var count = await text.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _isComplete = count == 0;
        _end += count;
    }

    private int RecordEnd(ReadOnlySpan<char> piece)
    {
        if (AreLines)
            return piece.IndexOf('\n') + 1;

        for (var at = 0; piece[at..].IndexOf("</") is var found and >= 0;)
        {
            at += found + 2;
            var tag = piece[at..Math.Min(piece.Length, at + LongestTag)];
            var close = tag.IndexOf('>');
            if (close > 0 && IsRecord(tag[..close]))
                return at + close + 1;
        }
        return 0;
    }

    private static bool IsRecord(ReadOnlySpan<char> name)
    {
        name = name[(name.IndexOf(':') + 1)..].Trim();
        return name.Equals("url", StringComparison.OrdinalIgnoreCase) || name.Equals("sitemap", StringComparison.OrdinalIgnoreCase);
    }
}
