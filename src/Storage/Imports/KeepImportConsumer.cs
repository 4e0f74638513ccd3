using MassTransit;
using Npgsql;
using Vigie.Contracts;
using Vigie.Storage.Database;

namespace Vigie.Storage.Imports;

/// <summary>Keeps how far an import has come, for whoever asks.</summary>
internal sealed class KeepImportConsumer(NpgsqlDataSource database, DatabasePatience patience) : IConsumer<ImportProgressed>
{
    public Task Consume(ConsumeContext<ImportProgressed> context) =>
        patience.ExecuteAsync(token => ImportRows.KeepAsync(database, context.Message, token), context.CancellationToken);
}
