using System.Buffers.Binary;
using Npgsql;
using Vigie.Storage.Database;

namespace Vigie.Storage.Articles;

/// <summary>
/// Lets one transaction at a time work on an article, whether the archive has it yet or not. Locks are taken in one order by
/// everyone, so no two wait for each other.
/// </summary>
internal static class ArticleLocks
{
    public static NpgsqlBatchCommand Take(IEnumerable<Guid> articles)
    {
        long[] keys = [.. articles.Select(Key).Distinct().Order()];
        return Sql.Command("SELECT pg_advisory_xact_lock(key) FROM unnest($1) AS key", keys);
    }

    // Two articles may share a key; then they are locked together, which does no harm.
    private static long Key(Guid article)
    {
        Span<byte> bytes = stackalloc byte[16];
        article.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes) ^ BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]);
    }
}
