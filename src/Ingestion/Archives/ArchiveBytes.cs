namespace Vigie.Ingestion.Archives;

/// <summary>The uncompressed bytes of a plain or gzip file, with the position of each and bounded memory.</summary>
internal sealed class ArchiveBytes : IDisposable
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly RewindableStream _file;
    private readonly bool _isGzip;
    private GzipMember? _member;
    private long _noMemberAt = -1;
    private int _at;
    private int _end;

    /// <summary>Opens a file at a position that an earlier run was told.</summary>
    public ArchiveBytes(Stream file, ArchivePosition from)
    {
        _isGzip = file.CanSeek && StartsWithMember(file);
        if (file.CanSeek)
            file.Position = from.Offset;
        _file = new RewindableStream(file);
        _isGzip |= _file.Position == 0 && GzipMember.IsStart(_file.Peek(4));
        while (_file.Position < from.Offset && _file.Peek(64 * 1024) is { IsEmpty: false } passed)
            _file.Advance((int)Math.Min(passed.Length, from.Offset - _file.Position));
        Skip(from.Within);
    }

    /// <summary>Bytes of the file that were read.</summary>
    public long FileBytes => _file.Position;

    /// <summary>Where the next byte stands. Exact where <see cref="Peek"/> was called since the last <see cref="Advance"/>.</summary>
    public ArchivePosition Position => (_isGzip, _member) switch
    {
        (true, { } member) => new(member.Start, member.Length - (_end - _at)),
        (true, null) => new(_file.Position, 0),
        _ => new(_file.Position - (_end - _at), 0),
    };

    /// <summary>Why no byte can be read though the file goes on; null when it can. <see cref="GoOnBehindDamage"/> finds the next readable place.</summary>
    public string? Damage { get; private set; }

    /// <summary>The next bytes, at least one; empty at the end of the file and at a damage.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        if (_at == _end && Damage is null)
            Fill();
        return _buffer.AsSpan(_at, _end - _at);
    }

    public void Advance(int count) => _at += count;

    /// <summary>Reads until the buffer is full, the file ends or is damaged; tells how many bytes it read.</summary>
    public int Read(Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && Peek() is { IsEmpty: false } next)
        {
            var count = Math.Min(next.Length, buffer.Length - read);
            next[..count].CopyTo(buffer[read..]);
            Advance(count);
            read += count;
        }

        return read;
    }

    /// <summary>Passes over bytes; tells how many there were.</summary>
    public long Skip(long count)
    {
        var skipped = 0L;
        while (skipped < count && Peek() is { IsEmpty: false } next)
        {
            var step = (int)Math.Min(next.Length, count - skipped);
            Advance(step);
            skipped += step;
        }

        return skipped;
    }

    /// <summary>Goes to the next place that looks like the start of a gzip member, or to the end of the file.</summary>
    public void GoOnBehindDamage()
    {
        Damage = null;
        if (_file.Position == _noMemberAt)
            _file.Advance(1);
        while (_file.Peek(4) is { Length: 4 } next && !GzipMember.IsStart(next))
        {
            var block = _file.Peek(64 * 1024);
            var found = block[1..].IndexOf((byte)0x1F);
            _file.Advance(found < 0 ? block.Length : found + 1);
        }

        if (_file.Peek(4).Length < 4)
            _file.Advance(_file.Peek(4).Length);
    }

    public void Dispose()
    {
        _member?.Dispose();
        _file.Dispose();
    }

    // A damaged place, at which reading may go on, does not tell what kind of file it is in.
    private static bool StartsWithMember(Stream file)
    {
        Span<byte> start = stackalloc byte[4];
        file.Position = 0;
        return GzipMember.IsStart(start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]);
    }

    private void Fill()
    {
        _at = 0;
        if (!_isGzip)
        {
            _end = _file.Read(_buffer);
            return;
        }

        try
        {
            do
                _end = OpenMember() ? _member!.Read(_buffer) : 0;
            while (_end == 0 && CloseMember());
        }
        catch (InvalidDataException error)
        {
            _end = 0;
            // The damage is somewhere in what was read last: the next member may start in it.
            _file.TakeBackLastRead();
            CloseMember();
            Damage = error.Message;
        }
    }

    private bool OpenMember()
    {
        if (_member is not null)
            return true;
        if (_file.Peek(1).IsEmpty)
            return false;
        _member = GzipMember.TryOpen(_file);
        if (_member is not null)
            return true;
        _noMemberAt = _file.Position;
        throw new InvalidDataException("no gzip member starts here");
    }

    private bool CloseMember()
    {
        var wasOpen = _member is not null;
        _member?.Dispose();
        _member = null;
        return wasOpen;
    }
}
