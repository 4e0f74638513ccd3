namespace Vigie.Ingestion.Politeness;

/// <summary>What a site answered when it was asked for its rules.</summary>
internal sealed record SiteFiles
{
    /// <summary>Its robots.txt, empty when there is none; null when it could not be read and the site must be left alone.</summary>
    public byte[]? Robots { get; init; }

    /// <summary>Its file of reservations of text and data mining; empty when there is none.</summary>
    public byte[] Mining { get; init; } = [];

    /// <summary>Why <see cref="Robots"/> could not be read; null when it could.</summary>
    public string? Fault { get; init; }

    /// <summary>It is Vigie's own rules that forbid the site.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Until when that may be relied on.</summary>
    public required DateTimeOffset ValidUntil { get; init; }
}
