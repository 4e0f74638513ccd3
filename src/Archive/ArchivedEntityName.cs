using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Vigie.Archive;

/// <summary>A name that an entity goes by; its usual one is among them.</summary>
[Table("entity_names")]
[PrimaryKey(nameof(EntityId), nameof(Name))]
public sealed class ArchivedEntityName
{
    [Column("entity_id")]
    public required string EntityId { get; init; }

    [Column("name")]
    public required string Name { get; init; }
}
