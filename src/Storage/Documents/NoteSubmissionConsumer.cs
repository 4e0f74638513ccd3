using MassTransit;
using Npgsql;
using Vigie.Contracts;
using Vigie.Storage.Database;

namespace Vigie.Storage.Documents;

/// <summary>Notes that a document was submitted, so that its state can be asked for before anything was made of it.</summary>
internal sealed class NoteSubmissionConsumer(NpgsqlDataSource database, DatabasePatience patience) : IConsumer<DocumentSubmitted>
{
    public Task Consume(ConsumeContext<DocumentSubmitted> context) =>
        patience.ExecuteAsync(token => DocumentRows.NoteSubmissionAsync(database, context.Message, token), context.CancellationToken);
}
