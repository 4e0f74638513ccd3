using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Vigie.Archive;

/// <summary>A place of an article where a date is stated.</summary>
[Table("dates")]
[PrimaryKey(nameof(ArticleId), nameof(Ordinal))]
public sealed class ArchivedDate
{
    [Column("article_id")]
    public required Guid ArticleId { get; init; }

    [Column("ordinal")]
    public required int Ordinal { get; init; }

    [Column("in_title")]
    public required bool InTitle { get; init; }

    [Column("start")]
    public required int Start { get; init; }

    [Column("length")]
    public required int Length { get; init; }

    /// <summary>EDTF.</summary>
    [Column("value")]
    public required string Value { get; init; }

    [Column("kind")]
    public required string Kind { get; init; }

    [Column("anchor")]
    public string? Anchor { get; init; }

    [Column("rule")]
    public required string Rule { get; init; }

    [Column("confidence")]
    public required float Confidence { get; init; }
}
