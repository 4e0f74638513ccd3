using MassTransit;
using Vigie.Query.Problems;

namespace Vigie.Query.Commands;

/// <summary>Puts what a client wants changed on the bus.</summary>
internal sealed class CommandPublisher(IBus bus, TimeProvider clock)
{
    /// <summary>Ends when the broker has the command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="advice">What the client is told to do when the broker does not take it.</param>
    /// <param name="limit">How long the client is kept waiting.</param>
    /// <param name="cancellationToken"></param>
    /// <exception cref="BrokerAwayException">The broker did not take it over in time, or refused it.</exception>
    public async Task PublishAsync<T>(T command, string advice, TimeSpan limit, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            // A publish whose connection dies under it may never end.
            await bus.Publish(command, cancellationToken).WaitAsync(limit, clock, cancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new BrokerAwayException("The message broker did not take it over in time. " + advice, late);
        }
        catch (MassTransitException refused)
        {
            throw new BrokerAwayException("The message broker could not take it over. " + advice, refused);
        }
    }
}
