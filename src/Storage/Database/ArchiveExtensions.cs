using Npgsql;
using Vigie.Storage.Catalogue;

namespace Vigie.Storage.Database;

internal static class ArchiveExtensions
{
    /// <summary>Connects to the archive (<c>ConnectionStrings:archive</c>) and prepares it before what is registered later starts.</summary>
    public static void AddArchive(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<ArchiveOptions>().BindConfiguration("Archive");
        builder.Services.AddOptions<CatalogueOptions>().BindConfiguration("Catalogue");
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(
            builder.Configuration.GetConnectionString("archive")
            ?? throw new InvalidOperationException("Connection string 'archive' is missing: the database that articles are stored in.")));
        builder.Services.AddSingleton<DatabasePatience>();
        builder.Services.AddHostedService<ArchivePreparation>();
        builder.Services.AddHostedService<CatalogueReloader>();
        builder.Services.AddHealthChecks().AddCheck<ArchiveHealth>("archive");
    }
}
