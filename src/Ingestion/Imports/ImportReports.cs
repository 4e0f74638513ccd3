using System.Text.Json;
using MassTransit;
using Npgsql;
using Vigie.Contracts;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Ingestion.Imports;

/// <summary>
/// Tells the bus what has changed of imports. Whoever changes one only commits it; that it was told is noted behind the publish,
/// so no change is lost, and one that is told twice is the same.
/// </summary>
internal sealed class ImportReports(NpgsqlDataSource database, IBus bus)
{
    private const int AtOnce = 100;
    private const int ErrorsAtOnce = 200;

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        foreach (var (id, progressed) in await UntoldAsync(cancellationToken))
        {
            await bus.PublishConfirmedAsync(progressed, cancellationToken);
            await NoteToldAsync(id, progressed, cancellationToken);
        }
    }

    // An import of which only pieces have arrived is nobody's business yet.
    private async Task<List<(Guid Id, ImportProgressed Progressed)>> UntoldAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            SELECT request, sequence, state, reason, started_at, ended_at, progress,
                   ARRAY(SELECT error::text FROM import_errors WHERE import_id = id ORDER BY number LIMIT $2)
            FROM imports
            WHERE told < sequence AND request IS NOT NULL
            LIMIT $1
            """);
        command.Parameters.AddWithValue(AtOnce);
        command.Parameters.AddWithValue(ErrorsAtOnce);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var untold = new List<(Guid, ImportProgressed)>();
        while (await rows.ReadAsync(cancellationToken))
        {
            var progressed = Read(rows);
            untold.Add((progressed.Request.ImportId, progressed));
        }

        return untold;
    }

    private async Task NoteToldAsync(Guid id, ImportProgressed progressed, CancellationToken cancellationToken)
    {
        // Errors that did not fit are told next, and so is the import.
        var told = progressed.Errors.Count < ErrorsAtOnce ? progressed.Sequence : progressed.Sequence - 1;
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("UPDATE imports SET told = $2 WHERE id = $1 AND told < $2")
        {
            Parameters = { new() { Value = id }, new() { Value = told } },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand("DELETE FROM import_errors WHERE import_id = $1 AND number <= $2")
        {
            Parameters = { new() { Value = id }, new() { Value = progressed.Errors is [.., var last] ? last.Number : 0 } },
        });
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static ImportProgressed Read(NpgsqlDataReader rows)
    {
        var progress = Json<ImportProgress>(rows.GetString(6));
        var state = rows.GetString(2);
        return new ImportProgressed
        {
            Request = Json<ImportRequested>(rows.GetString(0)),
            Sequence = rows.GetInt64(1),
            State = Enum.Parse<ImportState>(state, ignoreCase: true),
            Reason = rows.IsDBNull(3) ? null : rows.GetString(3),
            StartedAt = rows.IsDBNull(4) ? null : rows.GetFieldValue<DateTimeOffset>(4),
            EndedAt = rows.IsDBNull(5) ? null : rows.GetFieldValue<DateTimeOffset>(5),
            BytesRead = progress.BytesRead,
            BytesTotal = progress.BytesTotal,
            FilesRead = progress.FilesTotal is null ? null : progress.File,
            FilesTotal = progress.FilesTotal,
            Documents = progress.Documents,
            Articles = progress.Articles,
            Rejected = progress.Rejected,
            Skipped = progress.Skipped,
            BytesPerSecond = progress.BytesPerSecond,
            DocumentsPerSecond = progress.DocumentsPerSecond,
            SecondsLeft = state == "running" ? progress.SecondsLeft : null,
            ErrorCount = progress.Errors,
            Errors = [.. rows.GetFieldValue<string[]>(7).Select(Json<ImportError>)],
        };
    }

    private static T Json<T>(string json) => JsonSerializer.Deserialize<T>(json, ContractJson.Options)!;
}
