using Npgsql;
using Vigie.Contracts;

namespace Vigie.Query.Tests;

/// <summary>Writes rows as storage does, in as few words as a test needs.</summary>
public sealed class ArchiveRows(NpgsqlDataSource archive)
{
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private int _stored;

    public async Task<Guid> ArticleAsync(
        string title, string text = "", string source = "essai", string? lead = null, string? url = null, string language = "fr",
        string? published = null, string[]? entities = null, string[]? topics = null, string annotations = "{}", Guid? documentId = null)
    {
        var id = Identity.ArticleId(url, source, title, text);
        var at = published is null or ['X', ..] ? (object)DBNull.Value : DateTimeOffset.Parse(published.Length == 7 ? published + "-01Z" : published + "Z");
        await ExecuteAsync(
            """
            INSERT INTO articles (id, revision, content_hash, document_id, source_id, url, title, lead, text, authors, language,
                published_value, published_precision, published_at, partial, as_of, collected_at, stored_at, annotations,
                knowledge_version, enriched_at)
            VALUES ($1, 1, '\x00', $2, $3, $4, $5, $6, $7, '{Anne Durand}', $8, $9, $10, $11, false, $12, $12, $12, $13::jsonb, 'v1', $12)
            """,
            id, documentId ?? Guid.Empty, source, (object?)url ?? DBNull.Value, title, (object?)lead ?? DBNull.Value, text, language,
            (object?)published ?? DBNull.Value, published is null ? DBNull.Value : published.Length == 7 ? "month" : "day", at,
            Epoch.AddMinutes(Interlocked.Increment(ref _stored)), annotations);
        foreach (var entity in entities ?? [])
            await ExecuteAsync("INSERT INTO article_entities VALUES ($1, $2, 1, 0.5)", id, entity);
        foreach (var topic in topics ?? [])
            await ExecuteAsync("INSERT INTO article_topics VALUES ($1, $2, $2, 0.5)", id, topic);
        return id;
    }

    public async Task ProvisionalEntityAsync(string id, string type, string name)
    {
        await EntityAsync(id, type, name);
        await ExecuteAsync("UPDATE entities SET provisional = true WHERE id = $1", id);
    }

    public async Task EntityAsync(string id, string type, string name, string? country = null, string? wikidata = null, params string[] aliases)
    {
        await ExecuteAsync(
            "INSERT INTO entities (id, type, name, wikidata, country) VALUES ($1, $2, $3, $4, $5)",
            id, type, name, (object?)wikidata ?? DBNull.Value, (object?)country ?? DBNull.Value);
        foreach (var alias in aliases.Prepend(name))
            await ExecuteAsync("INSERT INTO entity_names VALUES ($1, $2)", id, alias);
    }

    public Task DocumentAsync(Guid id, string status, string? reason = null, params Guid[] articles) => ExecuteAsync(
        """
        INSERT INTO documents (id, status, source_id, article_ids, rejection_reason, received_at) VALUES ($1, $2, 'essai', $3, $4, $5)
        """,
        id, status, articles, (object?)reason ?? DBNull.Value, Epoch);

    public Task ForbidCopyAsync(Guid article) => ExecuteAsync("UPDATE articles SET no_archive = true WHERE id = $1", article);

    public Task DuplicateAsync(Guid article, Guid original) =>
        ExecuteAsync("INSERT INTO article_duplicates VALUES ($1, $2, 0.9)", article, original);

    private async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var command = archive.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync();
    }
}
