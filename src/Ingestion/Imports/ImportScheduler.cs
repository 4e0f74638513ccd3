using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Vigie.Contracts;
using Vigie.Ingestion.Database;
using Vigie.Text.Encodings;

namespace Vigie.Ingestion.Imports;

/// <summary>Reads the imports that are due, a bounded number at a time, keeps their leases alive meanwhile, and tells how they go.</summary>
internal sealed partial class ImportScheduler(
    IngestionSchema schema,
    ImportBook book,
    ImportReports reports,
    ImportWorker worker,
    Patience patience,
    IOptions<ImportOptions> options,
    TimeProvider clock,
    ILogger<ImportScheduler> logger) : BackgroundService
{
    private static readonly TimeSpan MaxPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PruneEvery = TimeSpan.FromHours(1);

    private readonly ImportOptions _options = options.Value;
    private readonly TimeSpan _lease = TimeSpan.FromSeconds(options.Value.LeaseSeconds);
    private readonly TimeSpan _poll = TimeSpan.FromSeconds(options.Value.PollSeconds);
    private readonly HeldLeases<Guid> _leases = new();
    private readonly ConcurrentQueue<Guid> _brokenOff = [];

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_brokenOff.IsEmpty)
            return;
        try
        {
            await book.ReleaseAsync([.. _brokenOff], cancellationToken);
        }
        // The database may be stopping too; without this the leases run out by themselves.
        catch (Exception error)
        {
            LogNotReleased(error);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await patience.UntilItWorksAsync(async token => await schema.PrepareAsync(token), stoppingToken);
        await Task.WhenAll(
        [
            .. Enumerable.Range(0, _options.Concurrency).Select(_ => ReadDueAsync(stoppingToken)),
            patience.EveryAsync(_lease / 3, RenewAsync, stoppingToken),
            patience.EveryAsync(_poll, reports.TellAsync, stoppingToken),
            patience.EveryAsync(PruneEvery, book.PruneAsync, stoppingToken),
        ]);
    }

    private async Task ReadDueAsync(CancellationToken stopping)
    {
        while (true)
        {
            Import? import = null;
            await patience.UntilItWorksAsync(async token => import = await book.TakeAsync(_lease, token), stopping);
            if (import is null)
                await Task.Delay(_poll, clock, stopping);
            else
                await ReadAsync(import, stopping);
        }
    }

    private async Task ReadAsync(Import import, CancellationToken stopping)
    {
        LogTaken(import.Id, import.Request.Format, import.Progress.BytesRead);
        var stop = _leases.Hold(import.Lease, stopping);
        try
        {
            await worker.RunAsync(import, stop);
            LogEnded(import.Id);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            _brokenOff.Enqueue(import.Lease);
            LogBrokenOff(import.Id);
        }
        // Whatever it is: another attempt may succeed, and after some of them the reason stands beside the import.
        catch (Exception fault)
        {
            LogFault(fault, import.Id);
            await patience.UntilItWorksAsync(async token => await GiveBackAsync(import, fault, token), stopping);
        }
        finally
        {
            _leases.End(import.Lease, stop);
        }
    }

    private Task GiveBackAsync(Import import, Exception fault, CancellationToken cancellationToken)
    {
        var reason = StorableText.Clean(fault.Message);
        return fault is FileFaultException { MayPass: false }
            ? book.EndAsync(import, ImportState.Failed, reason, cancellationToken)
            : book.PostponeAsync(import, reason, Pause(import.Attempts, fault), _options.Attempts, cancellationToken);
    }

    private TimeSpan Pause(int attempts, Exception fault)
    {
        var pause = TimeSpan.FromSeconds(Math.Min(_options.RetrySeconds * Math.Pow(2, Math.Min(attempts, 30)), MaxPause.TotalSeconds));
        return fault is FileFaultException { RetryAfter: { } asked } && asked > pause ? asked : pause;
    }

    private Task RenewAsync(CancellationToken cancellationToken) =>
        _leases.RenewAsync((leases, token) => book.RenewAsync(leases, _lease, token), cancellationToken);

    [LoggerMessage(LogLevel.Information, "Reading import {ImportId} ({Format}) from byte {Byte}")]
    private partial void LogTaken(Guid importId, ImportFormat format, long @byte);

    [LoggerMessage(LogLevel.Information, "Import {ImportId} has ended")]
    private partial void LogEnded(Guid importId);

    [LoggerMessage(LogLevel.Information, "Import {ImportId} was broken off: it was cancelled, another replica has it, or the service stops")]
    private partial void LogBrokenOff(Guid importId);

    [LoggerMessage(LogLevel.Warning, "Leases of imports were not given back; other replicas have them when they have run out")]
    private partial void LogNotReleased(Exception error);

    [LoggerMessage(LogLevel.Warning, "Import {ImportId} cannot be read further for now")]
    private partial void LogFault(Exception fault, Guid importId);
}
