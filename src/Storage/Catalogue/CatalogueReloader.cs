using Microsoft.Extensions.Options;
using Npgsql;
using Vigie.ServiceDefaults.Data;
using Vigie.Storage.Database;
using Vigie.Text.Tables;

namespace Vigie.Storage.Catalogue;

/// <summary>
/// Writes the catalogue to the archive when the service starts and whenever its files change. At the start a mistake in them is an
/// error; later it is reported, and the archive keeps what it has.
/// </summary>
internal sealed partial class CatalogueReloader(
    NpgsqlDataSource database,
    DatabasePatience patience,
    IOptions<CatalogueOptions> options,
    TimeProvider clock,
    ILogger<CatalogueReloader> logger) : BackgroundService
{
    private string _known = "";

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Path is not { Length: > 0 } path)
            return;
        _known = new DataFolders(path).State();
        await WriteAsync(path, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var path = options.Value.Path!;
        await foreach (var _ in new DataFolders(path).ChangesAsync(_known, clock, stoppingToken))
        {
            try
            {
                await WriteAsync(path, stoppingToken);
            }
            catch (Exception problem) when (problem is TableException or IOException or UnauthorizedAccessException)
            {
                LogRefused(problem.Message);
            }
        }
    }

    private async Task WriteAsync(string path, CancellationToken cancellationToken)
    {
        var catalogue = CatalogueFolder.Read(path);
        var changed = await patience.ExecuteAsync(token => CatalogueWriter.WriteAsync(database, catalogue, token), cancellationToken);
        LogWritten(catalogue.Version, catalogue.Entities.Count, changed);
    }

    [LoggerMessage(LogLevel.Information, "Catalogue {Version} has {Entities} entities; written anew: {Changed}")]
    private partial void LogWritten(string version, int entities, bool changed);

    [LoggerMessage(LogLevel.Error, "The changed catalogue cannot be used, the archive keeps what it has: {Problem}")]
    private partial void LogRefused(string problem);
}
