using System.Buffers;

namespace Vigie.Ingestion.Archives;

/// <summary>Splits a plain or gzip file into lines with the position of each, with bounded memory however long a line is.</summary>
/// <param name="bytes">The file.</param>
/// <param name="maxLength">Bytes that are kept of a line.</param>
/// <param name="isQuoted">A line break inside a quoted field does not end a line (RFC 4180).</param>
internal sealed class ArchiveLines(ArchiveBytes bytes, int maxLength, bool isQuoted = false)
{
    private static readonly SearchValues<byte> BreakOrQuote = SearchValues.Create("\n\""u8);

    private readonly ArrayBufferWriter<byte> _line = new();

    /// <summary>One line, or the place of a damage.</summary>
    /// <param name="Content">The bytes without the line break; only the first ones when the line is too long.</param>
    /// <param name="Length">True length in bytes, without the line break.</param>
    /// <param name="Position">Where it starts.</param>
    /// <param name="Next">Where the next one starts.</param>
    /// <param name="Damage">Why it could not be read to its end; null when it could.</param>
    public readonly record struct Line(byte[] Content, long Length, ArchivePosition Position, ArchivePosition Next, string? Damage)
    {
        public bool IsBlank => Damage is null && Content.AsSpan().Trim(" \t\r\uFEFF"u8).IsEmpty;
    }

    public IEnumerable<Line> Read()
    {
        while (!bytes.Peek().IsEmpty || bytes.Damage is not null)
            yield return ReadLine(bytes.Position);
    }

    private Line ReadLine(ArchivePosition start)
    {
        _line.ResetWrittenCount();
        var length = 0L;
        var quotes = default(QuoteState);
        var isEnded = false;
        while (!isEnded && bytes.Peek() is { IsEmpty: false } next)
        {
            var end = isQuoted ? quotes.IndexOfBreak(next) : next.IndexOf((byte)'\n');
            isEnded = end >= 0;
            var kept = isEnded ? end : next.Length;
            _line.Write(next[..Math.Min(kept, Math.Max(0, maxLength - _line.WrittenCount))]);
            length += kept;
            bytes.Advance(isEnded ? kept + 1 : kept);
        }

        var damage = bytes.Damage;
        if (damage is not null)
            bytes.GoOnBehindDamage();
        else
            bytes.Peek();
        return new Line(_line.WrittenSpan.TrimEnd((byte)'\r').ToArray(), length, start, bytes.Position, damage);
    }

    // A quote opens a field at its start only, behind a line break or a delimiter: elsewhere it is text. A second one right behind
    // the one that closed the field is an escaped quote. 0xBF is the last byte of a byte order mark.
    private struct QuoteState
    {
        private bool _isInside;
        private bool _hasJustClosed;
        private byte _previous;

        public int IndexOfBreak(ReadOnlySpan<byte> bytes)
        {
            for (var from = 0; from < bytes.Length;)
            {
                var found = bytes[from..].IndexOfAny(BreakOrQuote);
                if (found < 0)
                    break;
                var at = from + found;
                if (bytes[at] == (byte)'\n' && !_isInside)
                    return at;
                if (bytes[at] == (byte)'"')
                    MeetQuote(at == 0 ? _previous : bytes[at - 1]);
                from = at + 1;
            }

            _previous = bytes[^1];
            return -1;
        }

        private void MeetQuote(byte previous)
        {
            var opens = previous is 0 or (byte)',' or (byte)';' or (byte)'\t' or (byte)'|' or 0xBF || (_hasJustClosed && previous == (byte)'"');
            _hasJustClosed = _isInside;
            _isInside = !_isInside && opens;
        }
    }
}
