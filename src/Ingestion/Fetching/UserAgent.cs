using Microsoft.Extensions.Options;

namespace Vigie.Ingestion.Fetching;

/// <summary>How Vigie names itself.</summary>
internal sealed class UserAgent(IOptions<FetchOptions> options)
{
    /// <summary>The name that robots.txt files address (RFC 9309 §2.2.1).</summary>
    public const string Product = "Vigie";

    private static readonly string Version = typeof(UserAgent).Assembly.GetName().Version?.ToString(2) ?? "1.0";

    public string Value { get; } = options.Value.Contact is { } contact
        ? $"{Product}/{Version} (+{contact})"
        : $"{Product}/{Version}";
}
