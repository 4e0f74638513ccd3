using System.Text.Json;
using Vigie.Contracts;
using Vigie.Storage.Imports;
using Vigie.Testing;

namespace Vigie.Storage.Tests.Imports;

[Collection(PostgresCollection.Name)]
public sealed class ImportRowsTests(PostgresServer server)
{
    private static readonly Guid Id = Guid.NewGuid();

    [Fact]
    public async Task Reports_in_any_order_and_number_leave_the_latest_and_all_errors()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        ImportProgressed[] reports =
        [
            Report(1, ImportState.Queued), Report(2, ImportState.Running, Error(1), Error(2)), Report(3, ImportState.Running, Error(2), Error(3)),
            Report(4, ImportState.Finished),
        ];
        foreach (var order in Permutations.Of(reports))
        {
            await archive.ScalarAsync<long>("WITH gone AS (DELETE FROM imports), also AS (DELETE FROM import_errors) SELECT 1::bigint");

            foreach (var report in order.Append(order[0]))
                await ImportRows.KeepAsync(archive.Database, report, CancellationToken.None);

            Assert.Equal("finished 4", await archive.ScalarAsync<string>("SELECT state || ' ' || sequence FROM imports WHERE id = $1", Id));
            Assert.Equal("1,2,3", await archive.ScalarAsync<string>("SELECT string_agg(number::text, ',' ORDER BY number) FROM import_errors"));
        }
    }

    [Fact]
    public async Task A_report_and_an_error_can_be_read_as_they_were_told()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var report = Report(7, ImportState.Running, Error(1));

        await ImportRows.KeepAsync(archive.Database, report, CancellationToken.None);

        var kept = JsonSerializer.Deserialize<ImportProgressed>(await archive.ScalarAsync<string>("SELECT report::text FROM imports"), ContractJson.Options)!;
        var error = JsonSerializer.Deserialize<ImportError>(await archive.ScalarAsync<string>("SELECT error::text FROM import_errors"), ContractJson.Options);
        Assert.Equal((report.Request.ImportId, report.Documents, report.Skipped["request"]), (kept.Request.ImportId, kept.Documents, kept.Skipped["request"]));
        Assert.Equal(Error(1), error);
    }

    private static ImportProgressed Report(long sequence, ImportState state, params ImportError[] errors) => new()
    {
        Request = new ImportRequested
        {
            ImportId = Id,
            Format = ImportFormat.Warc,
            SourceId = "essai",
            RequestedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        },
        Sequence = sequence,
        State = state,
        BytesRead = 100 * sequence,
        Documents = sequence,
        Articles = sequence,
        Rejected = errors.Length,
        Skipped = new Dictionary<string, long> { ["request"] = sequence },
        BytesPerSecond = 10,
        DocumentsPerSecond = 1,
        ErrorCount = errors.Length,
        Errors = errors,
    };

    private static ImportError Error(long number) =>
        new() { Number = number, Location = $"f@{number}", DocumentId = Guid.Empty, Rejected = true, Reason = "le texte manque" };
}
