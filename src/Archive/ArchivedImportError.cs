using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Vigie.Archive;

/// <summary>One of the first errors of an import.</summary>
[Table("import_errors")]
[PrimaryKey(nameof(ImportId), nameof(Number))]
public sealed class ArchivedImportError
{
    [Column("import_id")]
    public required Guid ImportId { get; init; }

    [Column("number")]
    public required long Number { get; init; }

    /// <summary>The error as JSON.</summary>
    [Column("error", TypeName = "jsonb")]
    public required string Error { get; init; }
}
