using Vigie.Contracts;

namespace Vigie.Query.Documents;

/// <summary>A document that a client pushes, before its statements are checked.</summary>
internal sealed record Submission
{
    public required byte[] Content { get; init; }

    public required string MediaType { get; init; }

    public string? Charset { get; init; }

    public string? Url { get; init; }

    public string? Source { get; init; }

    public DeclaredMetadata? Declared { get; init; }
}
