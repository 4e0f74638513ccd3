using Microsoft.Extensions.Options;
using Vigie.Ingestion.Database;
using Vigie.Ingestion.Documents;

namespace Vigie.Ingestion.Folders;

/// <summary>
/// Follows the folders: whatever is new or changed below them is published, in batches, and marked as read when the broker
/// has confirmed the batch.
/// </summary>
internal sealed partial class FolderCollector(
    IngestionSchema schema,
    FolderLeases leases,
    FolderReader reader,
    DocumentPublisher publisher,
    Patience patience,
    IOptions<FolderOptions> options,
    TimeProvider clock,
    ILogger<FolderCollector> logger) : BackgroundService
{
    private readonly FolderOptions _options = options.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await patience.UntilItWorksAsync(async token => await schema.PrepareAsync(token), stoppingToken);
        await Task.WhenAll(_options.Folders.Select(folder => FollowAsync(folder, stoppingToken)));
    }

    private async Task FollowAsync(FolderSource folder, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(_options.PollSeconds), clock);
        do
            await patience.UntilItWorksAsync(async token => await CollectWhileLeasedAsync(folder, token), stopping);
        while (await timer.WaitForNextTickAsync(stopping));
    }

    private async Task CollectWhileLeasedAsync(FolderSource folder, CancellationToken stopping)
    {
        await using var lease = await leases.TryTakeAsync(folder.Path, stopping);
        if (lease is null)
            return;

        LogLeased(folder.Path);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(_options.PollSeconds), clock);
        do
            await CollectNewAsync(folder, lease, stopping);
        while (await timer.WaitForNextTickAsync(stopping));
    }

    private async Task CollectNewAsync(FolderSource folder, FolderLease lease, CancellationToken stopping)
    {
        if (!Directory.Exists(folder.Path))
        {
            LogMissing(folder.Path);
            return;
        }

        var marks = await lease.LoadAsync(stopping);
        var settled = clock.GetUtcNow().AddSeconds(-_options.SettleSeconds);
        var items = FolderFile.Below(folder.Path)
            .Where(file => file.Modified <= settled)
            .SelectMany(file => Unread(folder, file, marks.GetValueOrDefault(file.Path)));
        foreach (var batch in items.Chunk(_options.BatchSize))
        {
            await Parallel.ForEachAsync(
                batch,
                new ParallelOptions { MaxDegreeOfParallelism = _options.Concurrency, CancellationToken = stopping },
                async (item, token) => await publisher.PublishAsync(item.Document, token));
            await lease.SaveAsync(batch, stopping);
            LogCollected(batch.Length, folder.Path);
        }
    }

    private IEnumerable<FolderItem> Unread(FolderSource folder, FolderFile file, ReadMark? mark)
    {
        if (ReadMark.Next(mark, file) is not { } position)
            yield break;

        using var items = reader.Read(folder, file, position, _options.MaxDocumentBytes).GetEnumerator();
        while (TryMoveNext(items, file, folder))
            yield return items.Current;
    }

    // One file that cannot be read, or not to its end, must not hold up the others.
    private bool TryMoveNext(IEnumerator<FolderItem> items, FolderFile file, FolderSource folder)
    {
        try
        {
            return items.MoveNext();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            LogUnreadable(error, file.Path, folder.Path);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "Collecting folder {Folder}")]
    private partial void LogLeased(string folder);

    [LoggerMessage(LogLevel.Information, "Published {Documents} documents of folder {Folder}")]
    private partial void LogCollected(int documents, string folder);

    [LoggerMessage(LogLevel.Warning, "Folder {Folder} does not exist; looking again later")]
    private partial void LogMissing(string folder);

    [LoggerMessage(LogLevel.Warning, "Cannot read {File} of folder {Folder}; trying again later")]
    private partial void LogUnreadable(Exception error, string file, string folder);
}
