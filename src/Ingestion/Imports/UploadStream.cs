using Npgsql;

namespace Vigie.Ingestion.Imports;

/// <summary>An uploaded file, put together from its pieces in the database, one of which is in memory at a time.</summary>
internal sealed class UploadStream(NpgsqlDataSource database, Guid importId, long length) : Stream
{
    private byte[] _chunk = [];
    private long _chunkStart;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position >= length || buffer.IsEmpty)
            return 0;
        if (_position < _chunkStart || _position >= _chunkStart + _chunk.Length)
            Load();
        var rest = _chunk.AsSpan((int)(_position - _chunkStart));
        var count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => _position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Load()
    {
        using var command = database.CreateCommand(
            "SELECT start_at, content FROM import_chunks WHERE import_id = $1 AND start_at <= $2 ORDER BY start_at DESC LIMIT 1");
        command.Parameters.AddWithValue(importId);
        command.Parameters.AddWithValue(_position);
        using var rows = command.ExecuteReader();
        if (!rows.Read() || (_chunkStart = rows.GetInt64(0)) + (_chunk = rows.GetFieldValue<byte[]>(1)).Length <= _position)
            throw new FileFaultException($"the bytes of the upload at {_position} are gone", mayPass: false);
    }
}
