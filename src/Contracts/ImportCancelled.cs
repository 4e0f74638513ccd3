namespace Vigie.Contracts;

/// <summary>Command: read no more of an import. What was read before stays; an import that has ended stays as it is.</summary>
public sealed record ImportCancelled
{
    /// <summary>Id of the import.</summary>
    public required Guid ImportId { get; init; }

    /// <summary>Why, for people.</summary>
    public required string Reason { get; init; }
}
