using System.Text.Json.Nodes;
using YamlDotNet.Serialization;

namespace Vigie.Contracts.Tests;

public sealed class AsyncApiTests
{
    private static readonly JsonNode Description = Read(Path.Combine(AppContext.BaseDirectory, "asyncapi.yaml"));

    [Fact]
    public void The_schemas_are_those_of_the_message_types()
    {
        var expected = ContractSchemas.Build();

        var same = JsonNode.DeepEquals(Text(expected), Description["components"]!["schemas"]);

        Assert.True(same, "src/Contracts/asyncapi.yaml is not what the types say. Replace components/schemas by " + Write(expected));
    }

    [Fact]
    public void Every_message_has_a_channel_under_its_name_on_the_bus()
    {
        var channels = Description["channels"]!.AsObject();

        Assert.Equal(
            ContractTypes.Messages.Select(type => $"{type.Namespace}:{type.Name}").Order(StringComparer.Ordinal),
            channels.Select(channel => channel.Value!["address"]!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_channel_carries_the_message_that_it_is_named_for()
    {
        foreach (var (name, channel) in Description["channels"]!.AsObject())
        {
            var (message, reference) = Assert.Single(channel!["messages"]!.AsObject());
            var payload = Description["components"]!["messages"]![message]!["payload"]!["properties"]!["message"]!["$ref"]!;

            Assert.Equal("#/components/messages/" + message, reference!["$ref"]!.GetValue<string>());
            Assert.Equal("#/components/schemas/" + message, payload.GetValue<string>());
            Assert.EndsWith(":" + message, channel["address"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.Equal(name, char.ToLowerInvariant(message[0]) + message[1..]);
        }
    }

    [Fact]
    public void Every_channel_is_sent_by_a_service()
    {
        var operations = Description["operations"]!.AsObject().Select(operation => operation.Value!).ToList();

        var sent = operations.Where(operation => operation["action"]!.GetValue<string>() == "send")
            .Select(operation => operation["channel"]!["$ref"]!.GetValue<string>()["#/channels/".Length..]);

        Assert.Equal(
            Description["channels"]!.AsObject().Select(channel => channel.Key).Order(StringComparer.Ordinal),
            sent.Order(StringComparer.Ordinal));
    }

    private static JsonNode Read(string path)
    {
        var tree = new DeserializerBuilder().Build().Deserialize<object>(File.ReadAllText(path));
        return JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(tree))!;
    }

    // YAML's plain scalars come back as text: compare text with text.
    private static JsonNode Text(JsonNode node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)Text(field.Value!)))),
        JsonArray items => new JsonArray([.. items.Select(item => Text(item!))]),
        _ => JsonValue.Create(node.ToString()),
    };

    private static string Write(JsonObject schemas)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "asyncapi.schemas.yaml");
        var tree = new DeserializerBuilder().Build().Deserialize<object>(schemas.ToJsonString(ContractJson.Options));
        File.WriteAllText(path, new SerializerBuilder().Build().Serialize(tree));
        return path;
    }
}
