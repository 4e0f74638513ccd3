using System.Net;
using Vigie.Ingestion.Politeness;

namespace Vigie.Ingestion.Fetching;

/// <summary>What came of a fetch.</summary>
internal sealed record FetchResult
{
    public required FetchOutcome Outcome { get; init; }

    /// <summary>The address that answered, after redirects.</summary>
    public required Uri Url { get; init; }

    /// <summary>Why there is no body; null when there is one.</summary>
    public string? Reason { get; init; }

    public HttpStatusCode? Status { get; init; }

    /// <summary>The body after decompression.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Bytes that came over the network for the body.</summary>
    public long BytesReceived { get; init; }

    /// <summary>As sent; null when absent.</summary>
    public string? ContentType { get; init; }

    /// <summary>As sent; null when absent.</summary>
    public string? ContentLocation { get; init; }

    /// <summary>The first part of <see cref="ContentType"/>, lower case; null when absent.</summary>
    public string? MediaType { get; init; }

    public string? Charset { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>How long the answer says that it stays fresh.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>How long the server asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where the address has moved for good: the end of the permanent redirects that the fetch began with.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>The same request may work soon.</summary>
    public bool IsTransient { get; init; }

    /// <summary>The values of <c>X-Robots-Tag</c>.</summary>
    public IReadOnlyList<string> RobotsTags { get; init; } = [];

    /// <summary>What its headers say of text and data mining.</summary>
    public TdmReservation Mining { get; init; } = TdmReservation.Unset;
}
