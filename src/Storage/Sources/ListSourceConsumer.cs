using MassTransit;
using Npgsql;
using Vigie.Contracts;
using Vigie.Storage.Database;

namespace Vigie.Storage.Sources;

/// <summary>Lists a source, or a change of one.</summary>
internal sealed class ListSourceConsumer(NpgsqlDataSource database, DatabasePatience patience) : IConsumer<SourceRegistered>
{
    public Task Consume(ConsumeContext<SourceRegistered> context) =>
        patience.ExecuteAsync(token => SourceRows.RegisterAsync(database, context.Message, token), context.CancellationToken);
}
