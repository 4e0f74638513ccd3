using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Vigie.Query.Database;

/// <summary>Healthy when the archive answers and has its tables.</summary>
internal sealed class ArchiveHealth(NpgsqlDataSource archive) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = archive.CreateCommand("SELECT 1 FROM articles LIMIT 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException error)
        {
            return HealthCheckResult.Unhealthy("The archive does not answer.", error);
        }
    }
}
