using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Vigie.Archive;

/// <summary>A version of an article, current or not.</summary>
[Table("article_revisions")]
[PrimaryKey(nameof(ArticleId), nameof(Revision))]
public sealed class ArchivedRevision
{
    [Column("article_id")]
    public required Guid ArticleId { get; init; }

    [Column("revision")]
    public required int Revision { get; init; }

    [Column("content_hash")]
    public required byte[] ContentHash { get; init; }

    [Column("document_id")]
    public required Guid DocumentId { get; init; }

    [Column("url")]
    public string? Url { get; init; }

    [Column("title")]
    public required string Title { get; init; }

    [Column("lead")]
    public string? Lead { get; init; }

    [Column("text")]
    public required string Text { get; init; }

    [Column("authors")]
    public required string[] Authors { get; init; }

    [Column("language")]
    public string? Language { get; init; }

    /// <summary>EDTF.</summary>
    [Column("published_value")]
    public string? PublishedValue { get; init; }

    [Column("published_precision")]
    public string? PublishedPrecision { get; init; }

    /// <summary>EDTF.</summary>
    [Column("modified_value")]
    public string? ModifiedValue { get; init; }

    [Column("modified_precision")]
    public string? ModifiedPrecision { get; init; }

    [Column("partial")]
    public required bool Partial { get; init; }

    /// <summary>The publisher lets no copy be shown: the text serves analysis and search only.</summary>
    [Column("no_archive")]
    public required bool NoArchive { get; init; }

    [Column("as_of")]
    public required DateTimeOffset AsOf { get; init; }

    [Column("collected_at")]
    public required DateTimeOffset CollectedAt { get; init; }

    [Column("enriched_at")]
    public required DateTimeOffset EnrichedAt { get; init; }

    [Column("stored_at")]
    public required DateTimeOffset StoredAt { get; init; }
}
