using Microsoft.Extensions.Options;
using Npgsql;
using Vigie.Archive;

namespace Vigie.Storage.Database;

/// <summary>
/// Brings the archive up to date while the host starts: schema and reader. The host starts its parts in order, so
/// nothing is consumed and <c>/health</c> does not answer before this is done.
/// </summary>
internal sealed partial class ArchivePreparation(
    NpgsqlDataSource database,
    DatabasePatience patience,
    IOptions<ArchiveOptions> archive,
    ILogger<ArchivePreparation> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await patience.ExecuteAsync(token => ArchiveSchema.MigrateAsync(database, token), cancellationToken);
        LogMigrated();
        if (archive.Value.ReaderPassword is { Length: > 0 } password)
            await patience.ExecuteAsync(token => ReaderRole.EnsureAsync(database, password, token), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "The archive has the schema of this version")]
    private partial void LogMigrated();
}
