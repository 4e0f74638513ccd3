using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Vigie.Contracts;

namespace Vigie.Ingestion.Sources;

/// <summary>Reads a file of sources: <c>{"asOf": time, "sources": [{"id": …, the members of a <see cref="SourceDefinition"/>}]}</c>.</summary>
internal static class SeedFile
{
    private static readonly JsonSerializerOptions Strict =
        new(ContractJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>The registrations that the file stands for, all decided at its <c>asOf</c>, so that a later change by a user holds.</summary>
    /// <exception cref="InvalidDataException">The file is not as described; the message tells where.</exception>
    public static IReadOnlyList<SourceRegistered> Read(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<Seeds>(File.ReadAllText(path), Strict)!;
            return [.. file.Sources.Select((source, index) => Source(path, index, source, file.AsOf))];
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: {error.Message}", error);
        }
    }

    private static SourceRegistered Source(string path, int index, JsonObject source, DateTimeOffset asOf)
    {
        var id = source["id"]?.ToString();
        source.Remove("id");
        try
        {
            return new SourceRegistered
            {
                SourceId = id is { Length: > 0 } ? id : throw new JsonException("it has no id"),
                Definition = source.Deserialize<SourceDefinition>(Strict)!,
                RegisteredAt = asOf,
            };
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}, source {index + 1} ({id}): {error.Message}", error);
        }
    }

    private sealed record Seeds
    {
        public required DateTimeOffset AsOf { get; init; }

        public required IReadOnlyList<JsonObject> Sources { get; init; }
    }
}
