using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;
using Vigie.Contracts.Annotations;

namespace Vigie.Archive;

/// <summary>The current version of an article.</summary>
[Table("articles")]
[PrimaryKey(nameof(Id))]
public sealed class ArchivedArticle
{
    [Column("id")]
    public required Guid Id { get; init; }

    [Column("revision")]
    public required int Revision { get; init; }

    [Column("content_hash")]
    public required byte[] ContentHash { get; init; }

    [Column("document_id")]
    public required Guid DocumentId { get; init; }

    [Column("source_id")]
    public required string SourceId { get; init; }

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

    /// <summary>First moment of the publication date; null when its year is not known.</summary>
    [Column("published_at")]
    public DateTimeOffset? PublishedAt { get; init; }

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

    /// <summary>When this revision was stored first.</summary>
    [Column("stored_at")]
    public required DateTimeOffset StoredAt { get; init; }

    [Column("annotations", TypeName = "jsonb")]
    public required ArticleAnnotations Annotations { get; init; }

    [Column("knowledge_version")]
    public required string KnowledgeVersion { get; init; }

    [Column("enriched_at")]
    public required DateTimeOffset EnrichedAt { get; init; }

    /// <summary>Made by the database from title, lead and text.</summary>
    [Column("search")]
    public required NpgsqlTsVector Search { get; init; }
}
