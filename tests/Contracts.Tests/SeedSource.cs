using System.Text.Json;

namespace Vigie.Contracts.Tests;

/// <summary>A source of seeds/sources.json, as it stands there and as it is read.</summary>
public sealed record SeedSource(string Id, SourceDefinition Definition, IReadOnlyList<string> Fields)
{
    private static readonly JsonDocument Seeds = JsonDocument.Parse(File.ReadAllText(PathOf("sources.json")));

    public static string AsOf { get; } = Seeds.RootElement.GetProperty("asOf").GetString()!;

    public static IReadOnlyList<SeedSource> All { get; } = [.. Seeds.RootElement.GetProperty("sources").EnumerateArray().Select(Read)];

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Seeds", name);

    private static SeedSource Read(JsonElement source) => new(
        source.GetProperty("id").GetString()!,
        source.Deserialize<SourceDefinition>(ContractJson.Options)!,
        [.. source.EnumerateObject().Select(field => field.Name)]);
}
