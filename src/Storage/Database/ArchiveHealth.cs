using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Vigie.Storage.Database;

/// <summary>Healthy while the archive answers.</summary>
internal sealed class ArchiveHealth(NpgsqlDataSource database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = database.CreateCommand("SELECT 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException error)
        {
            return HealthCheckResult.Unhealthy("The archive does not answer.", error);
        }
    }
}
