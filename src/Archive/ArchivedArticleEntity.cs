using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Vigie.Archive;

/// <summary>An entity and its weight in an article.</summary>
[Table("article_entities")]
[PrimaryKey(nameof(EntityId), nameof(ArticleId))]
public sealed class ArchivedArticleEntity
{
    [Column("article_id")]
    public required Guid ArticleId { get; init; }

    [Column("entity_id")]
    public required string EntityId { get; init; }

    [Column("count")]
    public required int Count { get; init; }

    [Column("salience")]
    public required float Salience { get; init; }
}
