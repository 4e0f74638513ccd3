using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Vigie.Contracts;

namespace Vigie.Archive;

/// <summary>A source: the decision about it that holds, and its state after the latest visit.</summary>
[Table("sources")]
[PrimaryKey(nameof(Id))]
public sealed class ArchivedSource
{
    [Column("id")]
    public required string Id { get; init; }

    /// <summary>Null when it was removed, or when only visits have arrived yet.</summary>
    [Column("definition", TypeName = "jsonb")]
    public SourceDefinition? Definition { get; init; }

    [Column("decided_at")]
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>ok, silent, failing, blocked or gone; null until it was visited.</summary>
    [Column("health")]
    public string? Health { get; init; }

    [Column("reason")]
    public string? Reason { get; init; }

    [Column("failures_in_a_row")]
    public int FailuresInARow { get; init; }

    [Column("last_fetched_at")]
    public DateTimeOffset? LastFetchedAt { get; init; }

    [Column("last_new_at")]
    public DateTimeOffset? LastNewAt { get; init; }

    [Column("next_visit_at")]
    public DateTimeOffset? NextVisitAt { get; init; }

    [Column("moved_to")]
    public string? MovedTo { get; init; }
}
