using Npgsql;

namespace Vigie.Ingestion.Database;

internal static class DatabaseExtensions
{
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(builder.SourcesAddress()));
        builder.Services.AddSingleton<IngestionSchema>();
        builder.Services.AddSingleton<Patience>();
    }

    /// <summary>The connection string of ingestion's own database.</summary>
    public static string SourcesAddress(this WebApplicationBuilder builder) => builder.Configuration.GetConnectionString("sources")
        ?? throw new InvalidOperationException("Connection string 'sources' is missing: the database of ingestion.");
}
