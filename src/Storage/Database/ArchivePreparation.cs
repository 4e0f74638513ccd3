using Microsoft.Extensions.Options;
using Npgsql;
using Vigie.Archive;
using Vigie.Storage.Catalogue;

namespace Vigie.Storage.Database;

/// <summary>
/// Brings the archive up to date while the host starts: schema, reader, catalogue. The host starts its parts in order, so
/// nothing is consumed and <c>/health</c> does not answer before this is done.
/// </summary>
internal sealed partial class ArchivePreparation(
    NpgsqlDataSource database,
    DatabasePatience patience,
    IOptions<ArchiveOptions> archive,
    IOptions<CatalogueOptions> catalogue,
    ILogger<ArchivePreparation> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await patience.ExecuteAsync(token => ArchiveSchema.MigrateAsync(database, token), cancellationToken);
        LogMigrated();
        if (archive.Value.ReaderPassword is { Length: > 0 } password)
            await patience.ExecuteAsync(token => ReaderRole.EnsureAsync(database, password, token), cancellationToken);
        if (catalogue.Value.Path is { Length: > 0 } path)
            await LoadCatalogueAsync(path, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task LoadCatalogueAsync(string path, CancellationToken cancellationToken)
    {
        var entities = CatalogueFolder.Read(path);
        var changed = await patience.ExecuteAsync(token => CatalogueWriter.WriteAsync(database, entities, token), cancellationToken);
        LogCatalogue(entities.Version, entities.Entities.Count, changed);
    }

    [LoggerMessage(LogLevel.Information, "The archive has the schema of this version")]
    private partial void LogMigrated();

    [LoggerMessage(LogLevel.Information, "Catalogue {Version} has {Entities} entities; written anew: {Changed}")]
    private partial void LogCatalogue(string version, int entities, bool changed);
}
