using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Vigie.Archive;

/// <summary>An article that has arrived from a document.</summary>
[Table("document_articles")]
[PrimaryKey(nameof(DocumentId), nameof(ArticleId))]
public sealed class ArchivedDocumentArticle
{
    [Column("document_id")]
    public required Guid DocumentId { get; init; }

    [Column("article_id")]
    public required Guid ArticleId { get; init; }
}
