using MassTransit;
using Microsoft.Extensions.Options;
using Vigie.Ingestion.Database;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Ingestion.Sources;

/// <summary>Registers the sources of the seeds at every start; what was decided about one of them since holds.</summary>
internal sealed partial class SeedPublisher(IOptions<SeedOptions> options, IBus bus, Patience patience, ILogger<SeedPublisher> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Path is not { } path)
            return;
        var sources = SeedFile.Read(path);
        await patience.UntilItWorksAsync(
            async token => await Task.WhenAll(sources.Select(source => bus.PublishConfirmedAsync(source, token))), stoppingToken);
        LogRegistered(sources.Count, path);
    }

    [LoggerMessage(LogLevel.Information, "Registered {Sources} sources of {Path}")]
    private partial void LogRegistered(int sources, string path);
}
