using MassTransit;

namespace Vigie.Ingestion.Sources;

internal static class SourcesExtensions
{
    public static void AddSources(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SeedOptions>().BindConfiguration("Sources");
        builder.Services.AddSingleton<SourceStore>();
        builder.Services.AddHostedService<SeedPublisher>();
    }

    public static void AddSourceConsumers(this IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<RegisterSourceConsumer, RegisterSourceConsumerDefinition>();
        bus.AddConsumer<RemoveSourceConsumer, RemoveSourceConsumerDefinition>();
        bus.AddConsumer<PreviewSourceConsumer, PreviewSourceConsumerDefinition>();
    }
}
