using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Vigie.Archive;

/// <summary>What near-duplicates of an article are found by.</summary>
[Table("article_fingerprints")]
[PrimaryKey(nameof(ArticleId))]
public sealed class ArchivedFingerprint
{
    [Column("article_id")]
    public required Guid ArticleId { get; init; }

    [Column("first_at")]
    public required DateTimeOffset FirstAt { get; init; }

    [Column("min_hash")]
    public required int[] MinHash { get; init; }

    /// <summary>Articles that share one are compared.</summary>
    [Column("bands")]
    public required int[] Bands { get; init; }
}
