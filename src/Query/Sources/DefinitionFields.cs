using Vigie.Contracts;

namespace Vigie.Query.Sources;

/// <summary>Compares definitions of sources.</summary>
internal static class DefinitionFields
{
    private static readonly (string Name, Func<SourceDefinition, object?> Value)[] All =
    [
        ("name", source => source.Name),
        ("kind", source => source.Kind),
        ("url", source => source.Url),
        ("homePage", source => source.HomePage),
        ("country", source => source.Country),
        ("language", source => source.Language),
        ("owner", source => source.Owner),
        ("topics", source => string.Join(',', source.Topics)),
        ("intervalMinutes", source => source.IntervalMinutes),
        ("fullText", source => source.FullText),
        ("headers", source => string.Join('\n', source.Headers.Select(header => $"{header.Key}:{header.Value}").Order(StringComparer.OrdinalIgnoreCase))),
        ("enabled", source => source.Enabled),
    ];

    /// <summary>Names of the fields in which two definitions differ.</summary>
    public static IReadOnlyList<string> Different(SourceDefinition one, SourceDefinition other) =>
        [.. All.Where(field => !Equals(field.Value(one), field.Value(other))).Select(field => field.Name)];
}
