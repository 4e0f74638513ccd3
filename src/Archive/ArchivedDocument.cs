using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Vigie.Contracts;

namespace Vigie.Archive;

/// <summary>A document as it was received, and what became of it.</summary>
[Table("documents")]
[PrimaryKey(nameof(Id))]
public sealed class ArchivedDocument
{
    [Column("id")]
    public required Guid Id { get; init; }

    /// <summary>received, stored or rejected.</summary>
    [Column("status")]
    public required string Status { get; init; }

    [Column("source_id")]
    public required string SourceId { get; init; }

    [Column("url")]
    public string? Url { get; init; }

    [Column("location")]
    public string? Location { get; init; }

    [Column("media_type")]
    public string? MediaType { get; init; }

    [Column("charset")]
    public string? Charset { get; init; }

    /// <summary>Brotli; null until the document itself has arrived.</summary>
    [Column("content")]
    public byte[]? Content { get; init; }

    /// <summary>Bytes before compression.</summary>
    [Column("content_length")]
    public int? ContentLength { get; init; }

    [Column("declared", TypeName = "jsonb")]
    public DeclaredMetadata? Declared { get; init; }

    [Column("article_ids")]
    public required Guid[] ArticleIds { get; init; }

    [Column("rejection_reason")]
    public string? RejectionReason { get; init; }

    [Column("received_at")]
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Null until the document itself has arrived.</summary>
    [Column("collected_at")]
    public DateTimeOffset? CollectedAt { get; init; }

    [Column("stored_at")]
    public DateTimeOffset? StoredAt { get; init; }
}
