using Microsoft.Extensions.Options;
using Vigie.Contracts;
using Vigie.Query.Commands;

namespace Vigie.Query.Sources;

/// <summary>Puts decisions about sources on the bus.</summary>
internal sealed class SourceCommands(CommandPublisher publisher, TimeProvider clock, IOptions<SourcesOptions> options)
{
    private const string Advice = "Send the change again: it does no harm when the first attempt arrived after all.";

    /// <summary>Ends when the broker has the source.</summary>
    /// <param name="id">Id of the source.</param>
    /// <param name="definition">How it is followed.</param>
    /// <param name="lastDecision">When the decision was made that this one shall follow; null when there is none.</param>
    /// <param name="cancellationToken"></param>
    public Task RegisterAsync(string id, SourceDefinition definition, DateTimeOffset? lastDecision, CancellationToken cancellationToken) =>
        PublishAsync(new SourceRegistered { SourceId = id, Definition = definition, RegisteredAt = After(lastDecision) }, cancellationToken);

    /// <summary>Ends when the broker has the removal.</summary>
    public Task RemoveAsync(string id, DateTimeOffset lastDecision, CancellationToken cancellationToken) =>
        PublishAsync(new SourceRemoved { SourceId = id, RemovedAt = After(lastDecision) }, cancellationToken);

    // The later decision holds: one that follows another must not lose because the clocks of two replicas differ.
    private DateTimeOffset After(DateTimeOffset? lastDecision)
    {
        var now = clock.GetUtcNow();
        return lastDecision >= now ? lastDecision.Value.AddMicroseconds(1) : now;
    }

    private Task PublishAsync<T>(T command, CancellationToken cancellationToken)
        where T : class =>
        publisher.PublishAsync(command, Advice, TimeSpan.FromSeconds(options.Value.ConfirmSeconds), cancellationToken);
}
