namespace Vigie.Storage.Batches;

/// <summary>Writes items in one transaction: all or none.</summary>
internal interface IBatchWriter<TItem, TResult>
{
    /// <returns>What became of each item, in their order.</returns>
    Task<IReadOnlyList<TResult>> WriteAsync(IReadOnlyList<TItem> batch, CancellationToken cancellationToken);
}
