using MassTransit;
using Npgsql;
using Vigie.Contracts;
using Vigie.Storage.Database;

namespace Vigie.Storage.Sources;

/// <summary>Takes a source from the list; the log of its visits stays.</summary>
internal sealed class StrikeSourceConsumer(NpgsqlDataSource database, DatabasePatience patience) : IConsumer<SourceRemoved>
{
    public Task Consume(ConsumeContext<SourceRemoved> context) =>
        patience.ExecuteAsync(token => SourceRows.RemoveAsync(database, context.Message, token), context.CancellationToken);
}
