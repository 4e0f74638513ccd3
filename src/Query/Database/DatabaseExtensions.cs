using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using Vigie.Archive;

namespace Vigie.Query.Database;

internal static class DatabaseExtensions
{
    private const string ReaderRole = "vigie_reader";

    /// <summary>Connects to the archive (<c>ConnectionStrings:archive</c>) for reading only.</summary>
    public static void AddArchive(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ArchiveOptions>().BindConfiguration("Archive").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => NpgsqlDataSource.Create(ConnectionString(
            builder.Configuration.GetConnectionString("archive")
                ?? throw new InvalidOperationException("Connection string 'archive' is missing: the address of the archive's database."),
            services.GetRequiredService<IOptions<ArchiveOptions>>().Value)));
        builder.Services.AddDbContext<ArchiveContext>((services, options) => options
            .UseNpgsql(services.GetRequiredService<NpgsqlDataSource>())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        builder.Services.AddHealthChecks().AddCheck<ArchiveHealth>("archive");
    }

    private static string ConnectionString(string configured, ArchiveOptions options)
    {
        var connection = new NpgsqlConnectionStringBuilder(configured)
        {
            ApplicationName = "vigie-query",
            // A little longer than the database's own limit, whose error says more.
            CommandTimeout = options.QuerySeconds + 2,
            Options = $"-c default_transaction_read_only=on -c statement_timeout={options.QuerySeconds}s",
        };
        if (options.ReaderPassword is { Length: > 0 } password)
        {
            connection.Username = ReaderRole;
            connection.Password = password;
        }

        return connection.ConnectionString;
    }
}
