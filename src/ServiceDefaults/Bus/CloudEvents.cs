using MassTransit;

namespace Vigie.ServiceDefaults.Bus;

/// <summary>Puts the CloudEvents 1.0 context attributes on every message, as application properties of its AMQP binding.</summary>
internal static class CloudEvents
{
    public static void UseCloudEvents(this IBusFactoryConfigurator bus, string service, TimeProvider clock)
    {
        void Stamp(SendContext context, Type message)
        {
            context.Headers.Set("cloudEvents:specversion", "1.0");
            context.Headers.Set("cloudEvents:id", context.MessageId?.ToString());
            context.Headers.Set("cloudEvents:source", "/" + service);
            context.Headers.Set("cloudEvents:type", message.FullName);
            context.Headers.Set("cloudEvents:time", clock.GetUtcNow().ToString("O"));
        }

        bus.ConfigurePublish(publish => publish.UseFilter(new StampFilter<PublishContext>(Stamp)));
    }

    private sealed class StampFilter<TContext>(Action<SendContext, Type> stamp) : IFilter<TContext>
        where TContext : class, SendContext
    {
        public Task Send(TContext context, IPipe<TContext> next)
        {
            stamp(context, context.GetType().GetGenericArguments() is [var message, ..] ? message : typeof(object));
            return next.Send(context);
        }

        public void Probe(ProbeContext context) => context.CreateFilterScope("cloudEvents");
    }
}
