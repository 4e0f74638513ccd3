using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using Vigie.Storage.Database;

namespace Vigie.Storage.Batches;

/// <summary>
/// Writes together whatever is waiting, and tells each caller what became of its own item. When a batch fails because of its
/// data, its halves are tried alone, down to the item that is to blame: only the caller of that one sees the error.
/// </summary>
internal sealed partial class BatchQueue<TItem, TResult>(
    IBatchWriter<TItem, TResult> writer,
    BatchSize<TItem> size,
    DatabasePatience patience,
    IOptions<StorageOptions> options,
    BatchMetrics metrics,
    ILogger<BatchQueue<TItem, TResult>> logger) : BackgroundService
{
    private static readonly string Kind = typeof(TItem).Name;

    // Not bounded: no more callers wait than messages are consumed at the same time.
    private readonly Channel<PendingWrite<TItem, TResult>> _waiting = Channel.CreateUnbounded<PendingWrite<TItem, TResult>>();

    /// <summary>Returns when the item is committed.</summary>
    public async Task<TResult> WriteAsync(TItem item, CancellationToken cancellationToken)
    {
        var pending = new PendingWrite<TItem, TResult>(item);
        await _waiting.Writer.WriteAsync(pending, cancellationToken);
        return await pending.Result.WaitAsync(cancellationToken);
    }

    /// <summary>Lets go of what was not written; the broker delivers it again.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        _waiting.Writer.TryComplete();
        while (_waiting.Reader.TryRead(out var pending))
            pending.Cancel();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, options.Value.Writers).Select(_ => WriteBatchesAsync(stoppingToken)));

    private async Task WriteBatchesAsync(CancellationToken stopping)
    {
        while (await _waiting.Reader.WaitToReadAsync(stopping))
        {
            var batch = new List<PendingWrite<TItem, TResult>>(size.Items);
            while (batch.Count < size.Items && _waiting.Reader.TryRead(out var pending))
                batch.Add(pending);
            if (batch.Count > 0)
                await WriteOrSplitAsync(batch, stopping);
        }
    }

    private async Task WriteOrSplitAsync(List<PendingWrite<TItem, TResult>> batch, CancellationToken stopping)
    {
        try
        {
            await WriteAsync(batch, stopping);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            batch.ForEach(pending => pending.Cancel());
            stopping.ThrowIfCancellationRequested();
        }
        catch (Exception error) when (batch.Count == 1)
        {
            batch[0].Fail(error);
        }
        catch (Exception error)
        {
            LogSplit(Kind, batch.Count, error.Message);
            await WriteOrSplitAsync(batch[..(batch.Count / 2)], stopping);
            await WriteOrSplitAsync(batch[(batch.Count / 2)..], stopping);
        }
    }

    private async Task WriteAsync(List<PendingWrite<TItem, TResult>> batch, CancellationToken stopping)
    {
        using var activity = StartActivity(batch);
        var started = Stopwatch.GetTimestamp();
        var items = batch.ConvertAll(pending => pending.Item);

        var results = await patience.ExecuteAsync(token => writer.WriteAsync(items, token), stopping);

        metrics.Written(Kind, batch.Count, Stopwatch.GetElapsedTime(started));
        for (var i = 0; i < batch.Count; i++)
            batch[i].Succeed(results[i]);
    }

    // A batch belongs to many traces. It is a span of the first one and points at the others.
    private static Activity? StartActivity(List<PendingWrite<TItem, TResult>> batch)
    {
        var links = batch.Skip(1).Select(pending => pending.Trace).Where(trace => trace != default).Select(trace => new ActivityLink(trace));
        return Telemetry.Source.StartActivity(
            "write batch", ActivityKind.Internal, batch[0].Trace, [new("vigie.kind", Kind), new("vigie.items", batch.Count)], links);
    }

    [LoggerMessage(LogLevel.Warning, "{Count} {Kind} could not be written together; their halves are tried alone: {Reason}")]
    private partial void LogSplit(string kind, int count, string reason);
}
