using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Vigie.Archive;

/// <summary>The catalogue that entities and their names were filled from.</summary>
[Table("catalogue_state")]
[PrimaryKey(nameof(OnlyRow))]
public sealed class CatalogueState
{
    /// <summary>True: the table has one row.</summary>
    [Column("only_row")]
    public bool OnlyRow { get; init; }

    [Column("version")]
    public required string Version { get; init; }
}
