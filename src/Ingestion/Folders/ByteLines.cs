using System.Buffers;

namespace Vigie.Ingestion.Folders;

/// <summary>Splits a stream into lines as bytes, with bounded memory however long a line is.</summary>
internal sealed class ByteLines(Stream stream, int maxLength)
{
    /// <summary>One line.</summary>
    /// <param name="Content">The bytes without the line break; only the first ones when the line is too long.</param>
    /// <param name="Length">True length in bytes, without the line break.</param>
    /// <param name="LengthWithBreak">Bytes of the stream that the line takes.</param>
    public readonly record struct Line(byte[] Content, long Length, long LengthWithBreak)
    {
        public bool IsBlank => Content.AsSpan().Trim(" \t\r\uFEFF"u8).IsEmpty;
    }

    public IEnumerable<Line> Read()
    {
        var buffer = new byte[64 * 1024];
        var line = new ArrayBufferWriter<byte>();
        long length = 0;
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            var start = 0;
            int end;
            while ((end = buffer.AsSpan(start, read - start).IndexOf((byte)'\n')) >= 0)
            {
                Append(buffer.AsSpan(start, end), line);
                yield return Take(line, length + end, breakLength: 1);
                length = 0;
                start += end + 1;
            }

            Append(buffer.AsSpan(start, read - start), line);
            length += read - start;
        }

        if (length > 0)
            yield return Take(line, length, breakLength: 0);
    }

    private void Append(ReadOnlySpan<byte> bytes, ArrayBufferWriter<byte> line) =>
        line.Write(bytes[..Math.Min(bytes.Length, Math.Max(0, maxLength - line.WrittenCount))]);

    private static Line Take(ArrayBufferWriter<byte> line, long length, int breakLength)
    {
        var content = line.WrittenSpan.TrimEnd((byte)'\r').ToArray();
        line.ResetWrittenCount();
        return new Line(content, length, length + breakLength);
    }
}
