using System.IO.Compression;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Vigie.Contracts;
using Vigie.Storage.Batches;
using Vigie.Storage.Database;

namespace Vigie.Storage.Documents;

/// <summary>Archives documents as they were received; one that was collected again is what its latest collection says.</summary>
internal sealed class DocumentWriter(NpgsqlDataSource database, TimeProvider clock) : IBatchWriter<DocumentCollected, bool>
{
    private const string Upsert =
        """
        INSERT INTO documents (id, status, source_id, url, location, media_type, charset, content, content_length, declared,
                               article_ids, rejection_reason, received_at, collected_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
        ON CONFLICT (id) DO UPDATE
        SET    status = excluded.status, source_id = excluded.source_id, url = excluded.url, location = excluded.location,
               media_type = excluded.media_type, charset = excluded.charset, content = excluded.content,
               content_length = excluded.content_length, declared = excluded.declared, article_ids = excluded.article_ids,
               rejection_reason = excluded.rejection_reason, collected_at = excluded.collected_at
        WHERE  documents.collected_at IS NULL OR documents.collected_at < excluded.collected_at
        """;

    public async Task<IReadOnlyList<bool>> WriteAsync(IReadOnlyList<DocumentCollected> batch, CancellationToken cancellationToken)
    {
        var documents = batch
            .GroupBy(document => document.DocumentId)
            .Select(group => group.MaxBy(document => document.CollectedAt)!)
            .OrderBy(document => document.DocumentId); // which is PostgreSQL's order, too: locks are taken in the order of the ids

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var upserts = new NpgsqlBatch(connection);
        foreach (var document in documents)
            upserts.BatchCommands.Add(UpsertOf(document));
        await upserts.ExecuteNonQueryAsync(cancellationToken);
        var complete = await DocumentRows.CompleteAsync(
            connection, [.. batch.Select(document => document.DocumentId)], clock.GetUtcNow(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        return [.. batch.Select(document => complete.Contains(document.DocumentId))];
    }

    private static NpgsqlBatchCommand UpsertOf(DocumentCollected document)
    {
        var command = new NpgsqlBatchCommand(Upsert);
        void Add(NpgsqlDbType type, object? value) => command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });
        Add(NpgsqlDbType.Uuid, document.DocumentId);
        Add(NpgsqlDbType.Text, document.RejectionReason is null ? "received" : "rejected");
        Add(NpgsqlDbType.Text, document.SourceId);
        Add(NpgsqlDbType.Text, document.Url);
        Add(NpgsqlDbType.Text, document.Location);
        Add(NpgsqlDbType.Text, document.MediaType);
        Add(NpgsqlDbType.Text, document.Charset);
        Add(NpgsqlDbType.Bytea, Compressed(document.Content));
        Add(NpgsqlDbType.Integer, document.Content.Length);
        Add(NpgsqlDbType.Jsonb, document.Declared is null ? null : JsonSerializer.Serialize(document.Declared, ContractJson.Options));
        Add(NpgsqlDbType.Array | NpgsqlDbType.Uuid, document.ArticleIds.ToArray());
        Add(NpgsqlDbType.Text, document.RejectionReason);
        Add(NpgsqlDbType.TimestampTz, document.CollectedAt.AsArchived());
        return command;
    }

    private static ReadOnlyMemory<byte> Compressed(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(content);
        return compressed.GetBuffer().AsMemory(0, (int)compressed.Length);
    }
}
