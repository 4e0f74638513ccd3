namespace Vigie.Ingestion.Fetching;

/// <summary>What to get, and what of it is already known.</summary>
internal sealed record FetchRequest
{
    /// <summary>Pages first, then whatever there is.</summary>
    public const string AnyAccept = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5";

    public required Uri Url { get; init; }

    public string Accept { get; init; } = AnyAccept;

    /// <summary>Validators of the version that is known.</summary>
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>A longer answer is refused; null for the limit that holds everywhere.</summary>
    public int? MaxBytes { get; init; }

    /// <summary>How many bytes of the answer are wanted, the first ones, uncompressed; null for all.</summary>
    public int? FirstBytes { get; init; }

    /// <summary>Headers that the source asks for; they go to its own host only.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = EmptyHeaders;

    private static readonly Dictionary<string, string> EmptyHeaders = [];
}
