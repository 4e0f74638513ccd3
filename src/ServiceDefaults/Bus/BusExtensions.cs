using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vigie.Contracts;

namespace Vigie.ServiceDefaults.Bus;

/// <summary>Connects a service to the message bus.</summary>
public static class BusExtensions
{
    // A connection that ends within a frame is seen by RabbitMQ.Client 7.2.2 only when four heartbeats are missing; until then it
    // spins on the frame (measured 2026-11-24: 39 s; four minutes by the broker's own minute).
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Adds MassTransit over RabbitMQ (<c>ConnectionStrings:messaging</c>): quorum queues, publisher confirms,
    /// CloudEvents attributes on every message.
    /// </summary>
    public static WebApplicationBuilder AddBus(this WebApplicationBuilder builder, Action<IBusRegistrationConfigurator> consumers)
    {
        builder.Services.AddOptions<BusOptions>().BindConfiguration("Bus").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<MassTransitHostOptions>().Configure(options => options.WaitUntilStarted = false);
        builder.Services.AddMassTransit(bus =>
        {
            bus.SetKebabCaseEndpointNameFormatter();
            bus.DisableUsageTelemetry();
            consumers(bus);
            bus.AddConfigureEndpointsCallback((_, _, endpoint) =>
            {
                if (endpoint is IRabbitMqReceiveEndpointConfigurator queue)
                    queue.SetQuorumQueue();
            });
            bus.UsingRabbitMq((context, rabbit) =>
            {
                var address = builder.Configuration.GetConnectionString("messaging")
                    ?? throw new InvalidOperationException("Connection string 'messaging' is missing: the address of RabbitMQ.");
                rabbit.Host(new Uri(address), host => host.Heartbeat(Heartbeat));
                rabbit.UseCloudEvents(builder.Environment.ApplicationName, context.GetRequiredService<TimeProvider>());
                rabbit.RefuseUnroutable();
                rabbit.ConfigureEndpoints(context);
            });
        });
        return builder;
    }

    /// <summary>
    /// Gives a consumer's queue its prefetch and concurrency, tries with back-off, and redelivery after longer pauses.
    /// What still fails goes to the queue's error queue. Call it from the consumer's definition.
    /// </summary>
    public static void UseStandardRetries(this IReceiveEndpointConfigurator endpoint, IRegistrationContext context)
    {
        var options = context.GetRequiredService<IOptions<BusOptions>>().Value;
        endpoint.PrefetchCount = options.PrefetchCount;
        endpoint.ConcurrentMessageLimit = options.ConcurrentMessageLimit;
        DelayedRedelivery.Configure(endpoint, options.RedeliveryPauses);
        endpoint.UseMessageRetry(retry => retry.Intervals(options.RetryPauses));
    }

    // A publish that no queue takes would be lost: a service that starts before its consumer must fail and try again.
    // ArticleStored alone is news that nobody needs to hear.
    private static void RefuseUnroutable(this IRabbitMqBusFactoryConfigurator rabbit) =>
        rabbit.ConfigurePublish(publish => publish.UseExecute(context =>
        {
            if (context is not PublishContext<ArticleStored> && context.TryGetPayload(out RabbitMqSendContext? send))
                send.Mandatory = true;
        }));
}
