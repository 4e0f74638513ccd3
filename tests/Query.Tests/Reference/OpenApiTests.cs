using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vigie.Query.Tests.Reference;

[Collection(QueryCollection.Name)]
public sealed class OpenApiTests(QueryService service)
{
    private static readonly string[] Calls =
    [
        "post /api/documents", "get /api/documents/{id}", "get /api/articles", "get /api/articles/{id}", "get /api/entities",
        "get /api/entities/{id}", "get /api/stats", "get /api/sources", "post /api/sources", "get /api/sources/{id}", "put /api/sources/{id}",
        "delete /api/sources/{id}", "get /api/sources/{id}/visits", "post /api/sources/preview", "post /api/sources/opml", "get /api/sources.opml",
        "post /api/imports", "get /api/imports", "get /api/imports/{id}", "get /api/imports/{id}/errors", "delete /api/imports/{id}",
    ];

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>When the API is meant to change: copy the file that the failure names over tests/Query.Tests/openapi.json.</summary>
    [Fact]
    public async Task The_description_is_the_committed_one()
    {
        var actual = (await DocumentAsync()).ToJsonString(Indented) + "\n";

        var expected = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "openapi.json"));
        var written = Path.Combine(AppContext.BaseDirectory, "openapi.actual.json");
        await File.WriteAllTextAsync(written, actual);
        Assert.True(expected == actual, $"The API differs from openapi.json; it is now described in {written}.");
    }

    [Fact]
    public async Task The_description_is_openapi_3_1_of_exactly_the_calls()
    {
        var document = await DocumentAsync();

        Assert.StartsWith("3.1.", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotEmpty(document["info"]!["title"]!.GetValue<string>());
        Assert.NotEmpty(document["info"]!["version"]!.GetValue<string>());
        Assert.Equal(Calls.Order(), Operations(document).Select(operation => operation.Name).Order());
    }

    [Fact]
    public async Task Every_call_is_described_with_its_parameters_and_problems()
    {
        var operations = Operations(await DocumentAsync());

        Assert.Distinct(operations.Select(operation => operation.Value["operationId"]!.GetValue<string>()));
        Assert.All(operations, operation =>
        {
            Assert.NotEmpty(operation.Value["summary"]!.GetValue<string>());
            Assert.NotEmpty(operation.Value["description"]!.GetValue<string>());
            Assert.All(operation.Value["parameters"]?.AsArray() ?? [], parameter => Assert.NotEmpty(parameter!["description"]!.GetValue<string>()));
            var problems = operation.Value["responses"]!.AsObject().Where(response => response.Key[0] is '4' or '5').ToList();
            Assert.Contains(problems, problem => problem.Key == "400");
            Assert.Contains(problems, problem => problem.Key == "503");
            Assert.All(problems, problem => Assert.NotNull(problem.Value!["content"]!["application/problem+json"]!["example"]));
        });
    }

    [Fact]
    public async Task Every_reference_leads_somewhere_and_every_schema_is_described()
    {
        var document = await DocumentAsync();

        Assert.All(References(document), reference => Assert.NotNull(Target(document, reference)));
        Assert.All(document["components"]!["schemas"]!.AsObject(), schema =>
            Assert.True(schema.Value!["description"] is not null, $"{schema.Key} has no description."));
    }

    private async Task<JsonNode> DocumentAsync() => await service.GetAsync("/openapi/v1.json");

    private static List<(string Name, JsonNode Value)> Operations(JsonNode document) =>
    [
        .. document["paths"]!.AsObject().SelectMany(path =>
            path.Value!.AsObject().Select(operation => ($"{operation.Key} {path.Key}", operation.Value!))),
    ];

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field =>
            field is { Key: "$ref", Value: JsonValue reference } ? [reference.GetValue<string>()] : References(field.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };

    private static JsonNode? Target(JsonNode document, string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, part) => node?[part]);
}
