using MassTransit;

namespace Vigie.Storage.Sources;

internal static class SourcesExtensions
{
    public static void AddSources(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<VisitLog>();
        builder.Services.AddHostedService<VisitPruner>();
    }

    public static void AddSourceConsumers(this IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<ListSourceConsumer, ListSourceConsumerDefinition>();
        bus.AddConsumer<StrikeSourceConsumer, StrikeSourceConsumerDefinition>();
        bus.AddConsumer<LogVisitConsumer, LogVisitConsumerDefinition>();
    }
}
