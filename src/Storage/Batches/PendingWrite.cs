using System.Diagnostics;

namespace Vigie.Storage.Batches;

/// <summary>An item on its way to the archive, and the one who waits for it.</summary>
internal sealed class PendingWrite<TItem, TResult>(TItem item)
{
    private readonly TaskCompletionSource<TResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TItem Item => item;

    /// <summary>The trace that the item belongs to.</summary>
    public ActivityContext Trace { get; } = Activity.Current?.Context ?? default;

    public Task<TResult> Result => _result.Task;

    public void Succeed(TResult result) => _result.TrySetResult(result);

    public void Fail(Exception error) => _result.TrySetException(error);

    public void Cancel() => _result.TrySetCanceled();
}
