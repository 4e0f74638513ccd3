using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Vigie.Archive;

/// <summary>An entity of the catalogue, or one that articles named.</summary>
[Table("entities")]
[PrimaryKey(nameof(Id))]
public sealed class ArchivedEntity
{
    [Column("id")]
    public required string Id { get; init; }

    [Column("type")]
    public required string Type { get; init; }

    [Column("name")]
    public required string Name { get; init; }

    [Column("wikidata")]
    public string? Wikidata { get; init; }

    [Column("country")]
    public string? Country { get; init; }

    [Column("kind")]
    public string? Kind { get; init; }

    /// <summary>Not in the catalogue: known by the name that articles give it.</summary>
    [Column("provisional")]
    public bool Provisional { get; init; }
}
