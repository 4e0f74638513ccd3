namespace Vigie.Contracts;

/// <summary>A date as a document states it, kept as vague as it was written.</summary>
public sealed record PublishedDate
{
    /// <summary>EDTF (ISO 8601-2): <c>2024-05-22T08:41:00+02:00</c>, <c>2023-10</c>, <c>XXXX-05-26</c>.</summary>
    public required string Value { get; init; }

    /// <summary>Smallest unit stated: <c>minute</c>, <c>day</c>, <c>month</c>, <c>year</c>, or <c>partial</c> when the year is missing.</summary>
    public required string Precision { get; init; }
}
