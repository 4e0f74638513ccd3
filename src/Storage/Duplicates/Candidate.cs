namespace Vigie.Storage.Duplicates;

/// <summary>An article that may be similar to others, and what it counts as a duplicate of so far.</summary>
internal sealed record Candidate(Guid Id, DateTimeOffset FirstAt, Signature Signature, Guid? Original, DateTimeOffset? OriginalFirstAt)
{
    /// <summary>The place in time of the article; of two, the earlier one is the original.</summary>
    public (DateTimeOffset FirstAt, Guid Id) Place => (FirstAt, Id);

    /// <summary>The place of its original, after all others when it has none.</summary>
    public (DateTimeOffset FirstAt, Guid Id) OriginalPlace => (OriginalFirstAt ?? DateTimeOffset.MaxValue, Original ?? Guid.AllBitsSet);
}
