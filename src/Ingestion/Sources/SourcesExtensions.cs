using MassTransit;

namespace Vigie.Ingestion.Sources;

internal static class SourcesExtensions
{
    public static void AddSources(this WebApplicationBuilder builder) => builder.Services.AddSingleton<SourceStore>();

    public static void AddSourceConsumers(this IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<RegisterSourceConsumer, RegisterSourceConsumerDefinition>();
        bus.AddConsumer<RemoveSourceConsumer, RemoveSourceConsumerDefinition>();
        bus.AddConsumer<PreviewSourceConsumer, PreviewSourceConsumerDefinition>();
    }
}
