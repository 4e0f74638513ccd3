namespace Vigie.Storage.Batches;

/// <summary>How many items of a kind are written together at most.</summary>
internal sealed record BatchSize<TItem>(int Items);
