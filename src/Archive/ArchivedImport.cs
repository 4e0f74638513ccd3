using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Vigie.Archive;

/// <summary>An import as ingestion last told of it.</summary>
[Table("imports")]
[PrimaryKey(nameof(Id))]
public sealed class ArchivedImport
{
    [Column("id")]
    public required Guid Id { get; init; }

    /// <summary>Of several reports the one with the highest holds.</summary>
    [Column("sequence")]
    public required long Sequence { get; init; }

    [Column("state")]
    public required string State { get; init; }

    [Column("requested_at")]
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>The report as JSON, without the errors.</summary>
    [Column("report", TypeName = "jsonb")]
    public required string Report { get; init; }
}
