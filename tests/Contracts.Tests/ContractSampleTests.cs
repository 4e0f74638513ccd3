using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vigie.Contracts.Tests;

public sealed class ContractSampleTests
{
    public static TheoryData<Type> Messages => [.. ContractTypes.Messages];

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_sample_round_trips_without_loss(Type message)
    {
        var sample = Sample(message);

        var written = JsonSerializer.SerializeToNode(sample.Deserialize(message, ContractJson.Options), message, ContractJson.Options);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(sample.RootElement.GetRawText()), written), written?.ToJsonString(ContractJson.Options));
    }

    [Fact]
    public void The_samples_show_every_property_of_every_record()
    {
        var unseen = ContractTypes.Records
            .SelectMany(type => type.GetProperties().Where(property => property.CanWrite).Select(property => (type, property.Name)))
            .ToHashSet();

        foreach (var message in ContractTypes.Messages)
            Strike(Sample(message).Deserialize(message, ContractJson.Options), unseen);

        Assert.Empty(unseen);
    }

    private static JsonDocument Sample(Type message) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", message.Name + ".json")));

    private static void Strike(object? value, HashSet<(Type, string)> unseen)
    {
        if (value is null or string or byte[] || value.GetType().IsValueType)
            return;
        if (value is IEnumerable items)
        {
            foreach (var item in items)
                Strike(item, unseen);
            return;
        }

        foreach (var property in value.GetType().GetProperties().Where(property => property.CanWrite))
            if (property.GetValue(value) is { } inner && inner is not ICollection { Count: 0 })
            {
                unseen.Remove((value.GetType(), property.Name));
                Strike(inner, unseen);
            }
    }
}
