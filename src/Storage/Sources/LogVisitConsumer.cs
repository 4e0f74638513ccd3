using MassTransit;
using Vigie.Contracts;
using Vigie.Storage.Database;

namespace Vigie.Storage.Sources;

/// <summary>Logs a visit and notes the state that it left the source in.</summary>
internal sealed class LogVisitConsumer(VisitLog log, DatabasePatience patience) : IConsumer<SourceFetched>
{
    public Task Consume(ConsumeContext<SourceFetched> context) =>
        patience.ExecuteAsync(token => log.WriteAsync(context.Message, token), context.CancellationToken);
}
