using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Vigie.Archive;

/// <summary>A visit to a source, kept for 30 days.</summary>
[Table("source_fetches")]
[PrimaryKey(nameof(VisitId))]
public sealed class ArchivedVisit
{
    [Column("visit_id")]
    public required Guid VisitId { get; init; }

    [Column("source_id")]
    public required string SourceId { get; init; }

    [Column("started_at")]
    public required DateTimeOffset StartedAt { get; init; }

    [Column("duration_ms")]
    public required int DurationMs { get; init; }

    [Column("http_status")]
    public int? HttpStatus { get; init; }

    [Column("bytes")]
    public required long Bytes { get; init; }

    [Column("new_items")]
    public required int NewItems { get; init; }

    [Column("known_items")]
    public required int KnownItems { get; init; }

    [Column("failed_items")]
    public required int FailedItems { get; init; }

    /// <summary>fetched, unchanged, blocked or failed.</summary>
    [Column("outcome")]
    public required string Outcome { get; init; }

    [Column("reason")]
    public string? Reason { get; init; }

    [Column("moved_to")]
    public string? MovedTo { get; init; }
}
