namespace Vigie.Ingestion.Archives;

/// <summary>
/// Counts the bytes of a stream and takes back what a reader did not need: DeflateStream reads ahead of the data that it inflates.
/// </summary>
internal sealed class RewindableStream(Stream source) : Stream
{
    private readonly byte[] _buffer = new byte[128 * 1024];
    private long _bufferStart = source.CanSeek ? source.Position : 0;
    private int _at;
    private int _end;
    private int _lastRead;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    /// <summary>Bytes of the source before the next one; a source that cannot seek starts at 0.</summary>
    public override long Position
    {
        get => _bufferStart + _at;
        set => throw new NotSupportedException();
    }

    /// <summary>The next bytes without taking them: as many as asked for, fewer at the end only.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _at < count && Fill() > 0)
        {
        }

        return _buffer.AsSpan(_at, Math.Min(count, _end - _at));
    }

    public void Advance(int count)
    {
        _at += count;
        _lastRead = 0;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_at == _end && Fill() == 0)
            return 0;
        _lastRead = Math.Min(buffer.Length, _end - _at);
        _buffer.AsSpan(_at, _lastRead).CopyTo(buffer);
        _at += _lastRead;
        return _lastRead;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Takes back the last read, if nothing came after it; tells how many bytes that were.</summary>
    public int TakeBackLastRead()
    {
        var count = _lastRead;
        _at -= count;
        _lastRead = 0;
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }

    private int Fill()
    {
        _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
        _bufferStart += _at;
        _end -= _at;
        _at = 0;
        _lastRead = 0;
        var read = source.Read(_buffer.AsSpan(_end));
        _end += read;
        return read;
    }
}
