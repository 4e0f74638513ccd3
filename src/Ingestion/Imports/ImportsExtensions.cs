using MassTransit;

namespace Vigie.Ingestion.Imports;

internal static class ImportsExtensions
{
    public static void AddImports(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ImportOptions>().BindConfiguration("Imports").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ImportInbox>();
        builder.Services.AddSingleton<ImportBook>();
        builder.Services.AddSingleton<ImportReports>();
        builder.Services.AddSingleton<AllowedPaths>();
        builder.Services.AddSingleton<WebFiles>();
        builder.Services.AddSingleton<ImportFiles>();
        builder.Services.AddSingleton<ImportWorker>();
        builder.Services.AddHostedService<ImportScheduler>();
    }

    public static void AddImportConsumers(this IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<KeepImportChunkConsumer, KeepImportChunkConsumerDefinition>();
        bus.AddConsumer<RequestImportConsumer, RequestImportConsumerDefinition>();
        bus.AddConsumer<CancelImportConsumer, CancelImportConsumerDefinition>();
    }
}
