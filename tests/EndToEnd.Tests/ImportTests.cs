using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vigie.EndToEnd.Tests;

[Collection(SystemCollection.Name)]
public sealed class ImportTests(RunningSystem system)
{
    private const int Documents = 1500;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task An_upload_is_imported_once_though_ingestion_is_killed_in_the_middle()
    {
        var lines = new StringBuilder();
        for (var i = 0; i < Documents; i++)
            lines.Append(Line(i)).Append('\n');
        lines.Append("ceci n'est pas du JSON\n");
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(lines.ToString())) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-ndjson") } };

        using var accepted = await system.Client.PostAsync("/api/imports?source=versement&filename=versement.ndjson", file);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        var address = accepted.Headers.Location!.ToString();
        await Until.TrueAsync(Deadline, "it is known", async () =>
        {
            using var response = await system.Client.GetAsync(address);
            return response.IsSuccessStatusCode;
        });
        await Until.TrueAsync(Deadline, "some is read", async () => (await system.GetAsync(address))["documents"]!.GetValue<int>() > 0);
        await system.KillAsync("ingestion");

        JsonNode import = new JsonObject();
        await Until.TrueAsync(Deadline, "the import has ended", async () => (import = await system.GetAsync(address))["endedAt"] is not null);
        await Until.TrueAsync(Deadline, "all is stored", async () => await TotalAsync() == Documents);

        Assert.Equal(
            ("finished", Documents, 1, 1.0),
            ((string)import["state"]!, (int)import["documents"]!, (int)import["rejected"]!, (double)import["fraction"]!));
        var error = Assert.Single((await system.GetAsync(address + "/errors"))["items"]!.AsArray())!;
        Assert.Equal("rejected", (string)(await system.GetAsync("/api/documents/" + error["documentId"]))["status"]!);
    }

    private static string Line(int number) => JsonSerializer.Serialize(new
    {
        title = $"Dépêche {number}",
        url = $"https://versement.example/depeches/{number}",
        body = $"La réunion numéro {number} a eu lieu mardi à Astana. Les délégations ont signé un accord sur le transport de conteneurs, selon un "
            + "communiqué publié à l'issue des travaux.",
    });

    private async Task<int> TotalAsync() =>
        (await system.GetAsync("/api/articles?source=versement&limit=1"))["total"]!["value"]!.GetValue<int>();
}
