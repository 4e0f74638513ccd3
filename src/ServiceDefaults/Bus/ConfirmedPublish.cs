using MassTransit;

namespace Vigie.ServiceDefaults.Bus;

/// <summary>Publishing that always ends: confirmed by the broker, or failed.</summary>
public static class ConfirmedPublish
{
    // RabbitMQ.Client can forget a publish whose connection dies under it (its channel disposes the semaphore that the
    // publish waits for). It would wait for ever, and with it the receive endpoint, which connects again only when all its
    // consumers have ended.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    /// <summary>Ends when the broker has confirmed the message; throws a <see cref="TimeoutException"/> when it has not after 20 s.</summary>
    public static Task PublishConfirmedAsync<T>(this IPublishEndpoint bus, T message, CancellationToken cancellationToken)
        where T : class => bus.Publish(message, cancellationToken).WithinDeadlineAsync(cancellationToken);

    /// <summary>Applies the same deadline to another operation that waits for the broker.</summary>
    internal static Task WithinDeadlineAsync(this Task operation, CancellationToken cancellationToken) =>
        operation.WaitAsync(Deadline, cancellationToken);
}
