using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Vigie.Archive;

/// <summary>A subject of an article.</summary>
[Table("article_topics")]
[PrimaryKey(nameof(TopicId), nameof(ArticleId))]
public sealed class ArchivedTopic
{
    [Column("article_id")]
    public required Guid ArticleId { get; init; }

    [Column("topic_id")]
    public required string TopicId { get; init; }

    [Column("name")]
    public required string Name { get; init; }

    [Column("score")]
    public required float Score { get; init; }
}
