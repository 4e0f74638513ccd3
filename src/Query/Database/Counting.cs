using System.Text.Json;
using Npgsql;
using Vigie.Query.Answers;

namespace Vigie.Query.Database;

/// <summary>Counts what a query finds, without counting for ever.</summary>
internal static class Counting
{
    private const int ExactUpTo = 10_000;

    /// <summary>The exact number up to 10,000, beyond that the planner's estimate.</summary>
    /// <param name="database">The archive.</param>
    /// <param name="from">What stands behind SELECT 1.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public static async Task<Total> CountAsync(this NpgsqlDataSource database, Sql from, CancellationToken cancellationToken)
    {
        var counted = (await database.ListAsync(
            $"SELECT count(*) FROM (SELECT 1 {from} LIMIT {ExactUpTo + 1}) AS found",
            row => row.GetInt64(0),
            cancellationToken))[0];
        if (counted <= ExactUpTo)
            return new Total(counted, Exact: true);

        var plan = (await database.ListAsync(
            $"EXPLAIN (FORMAT JSON) SELECT 1 {from}", row => row.GetString(0), cancellationToken))[0];
        using var json = JsonDocument.Parse(plan);
        var estimate = json.RootElement[0].GetProperty("Plan").GetProperty("Plan Rows").GetDouble();
        return new Total(Math.Max((long)estimate, counted), Exact: false);
    }
}
