using MassTransit;
using Microsoft.Extensions.Options;
using Vigie.Contracts;
using Vigie.Query.Commands;
using Vigie.Query.Problems;

namespace Vigie.Query.Imports;

/// <summary>Puts what shall happen to imports on the bus.</summary>
internal sealed class ImportCommands(CommandPublisher publisher, TimeProvider clock, IOptions<ImportsOptions> options)
{
    private const string Advice = "It is away, or ingestion cannot keep up. Nothing of the import is kept; send it again.";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Ends when the broker has the message. A broker that refuses it is asked again for a while: it does so while the queue of pieces
    /// is full.
    /// </summary>
    /// <exception cref="BrokerAwayException">It did not take it over in time.</exception>
    public async Task PublishAsync<T>(T command, CancellationToken cancellationToken)
        where T : class
    {
        var limit = TimeSpan.FromSeconds(options.Value.ConfirmSeconds);
        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                await publisher.PublishAsync(command, Advice, limit, cancellationToken);
                return;
            }
            catch (BrokerAwayException refused) when (refused.InnerException is MassTransitException && clock.GetElapsedTime(started) < limit)
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    /// <summary>Calls an import off, whether the caller still waits or not.</summary>
    public Task CancelAsync(Guid id, string reason) =>
        PublishAsync(new ImportCancelled { ImportId = id, Reason = reason }, CancellationToken.None);
}
