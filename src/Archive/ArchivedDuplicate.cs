using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Vigie.Archive;

/// <summary>A near-duplicate and the first article that it is similar to.</summary>
[Table("article_duplicates")]
[PrimaryKey(nameof(ArticleId))]
public sealed class ArchivedDuplicate
{
    [Column("article_id")]
    public required Guid ArticleId { get; init; }

    [Column("original_id")]
    public required Guid OriginalId { get; init; }

    [Column("similarity")]
    public required float Similarity { get; init; }
}
