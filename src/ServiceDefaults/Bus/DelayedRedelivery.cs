using System.Globalization;
using MassTransit;
using MassTransit.Middleware;
using MassTransit.RabbitMqTransport;
using RabbitMQ.Client;

namespace Vigie.ServiceDefaults.Bus;

/// <summary>
/// Delivers a message that failed all its tries anew after a longer pause, and sets it aside in the error queue after
/// the last one. It needs no broker plugin: the message waits in a queue of its own whose time-to-live dead-letters it
/// back to where it came from.
/// </summary>
internal sealed class DelayedRedelivery(int[] delaySeconds) : IFilter<ExceptionReceiveContext>
{
    private const string CountHeader = "vigie-redelivery";

    public static void Configure(IReceiveEndpointConfigurator endpoint, int[] delaySeconds) =>
        endpoint.ConfigureError(error =>
        {
            // MassTransit's filter that publishes a Fault message is left out: nobody listens, and the error queue says it all.
            error.UseFilter(new DelayedRedelivery(delaySeconds));
            error.UseFilter(new ErrorTransportFilter());
        });

    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        var count = context.TransportHeaders.Get<int>(CountHeader) ?? 0;
        if (count < delaySeconds.Length
            && context.TryGetPayload(out ChannelContext? channel)
            && context.TryGetPayload(out RabbitMqBasicConsumeContext? delivery))
            await DelayAsync(context, channel, delivery, count).WithinDeadlineAsync(context.CancellationToken);
        else
            await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("delayedRedelivery");

    private async Task DelayAsync(
        ReceiveContext context, ChannelContext channel, RabbitMqBasicConsumeContext delivery, int count)
    {
        var queue = context.InputAddress.Segments[^1];
        var seconds = delaySeconds[count];
        var delayQueue = string.Create(CultureInfo.InvariantCulture, $"{queue}_delay_{seconds}s");
        await channel.QueueDeclare(delayQueue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object>
        {
            ["x-queue-type"] = "quorum",
            ["x-message-ttl"] = seconds * 1000,
            ["x-dead-letter-exchange"] = "",
            ["x-dead-letter-routing-key"] = queue,
            ["x-dead-letter-strategy"] = "at-least-once",
            ["x-overflow"] = "reject-publish",
        }, context.CancellationToken);
        var properties = new BasicProperties(delivery.Properties)
        {
            Headers = new Dictionary<string, object?>(delivery.Properties.Headers ?? new Dictionary<string, object?>(), StringComparer.Ordinal)
            {
                [CountHeader] = count + 1,
            },
        };
        await channel.BasicPublishAsync("", delayQueue, true, properties, context.Body.GetBytes(), true, context.CancellationToken);
    }
}
