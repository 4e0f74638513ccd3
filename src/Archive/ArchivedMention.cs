using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Vigie.Archive;

/// <summary>A place of an article where an entity is named.</summary>
[Table("mentions")]
[PrimaryKey(nameof(ArticleId), nameof(Ordinal))]
public sealed class ArchivedMention
{
    [Column("article_id")]
    public required Guid ArticleId { get; init; }

    [Column("ordinal")]
    public required int Ordinal { get; init; }

    [Column("in_title")]
    public required bool InTitle { get; init; }

    [Column("start")]
    public required int Start { get; init; }

    [Column("length")]
    public required int Length { get; init; }

    [Column("type")]
    public required string Type { get; init; }

    [Column("entity_id")]
    public string? EntityId { get; init; }

    [Column("resolution")]
    public required string Resolution { get; init; }

    [Column("rule")]
    public required string Rule { get; init; }

    [Column("confidence")]
    public required float Confidence { get; init; }
}
