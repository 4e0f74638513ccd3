using System.Globalization;

namespace Vigie.Ingestion.Archives;

/// <summary>A place in an archive at which reading can go on.</summary>
/// <param name="Offset">Bytes of the file: in a gzip file the start of a member.</param>
/// <param name="Within">Uncompressed bytes behind that start: 0 where every record is a member of its own, the whole way where the file is one.</param>
internal readonly record struct ArchivePosition(long Offset, long Within)
{
    public static ArchivePosition Start => default;

    /// <summary>Reads what <see cref="ToString"/> wrote; false for anything else.</summary>
    public static bool TryParse(string text, out ArchivePosition position)
    {
        var parts = text.Split('+');
        long within = 0;
        var isRight = parts.Length is 1 or 2
            & long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            & (parts.Length < 2 || long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out within));
        position = isRight ? new ArchivePosition(offset, within) : Start;
        return isRight;
    }

    /// <summary><c>1234</c>, or <c>1234+56</c> inside a member.</summary>
    public override string ToString() => Within == 0
        ? Offset.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Offset}+{Within}");
}
