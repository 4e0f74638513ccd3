namespace Vigie.Contracts;

/// <summary>What the one who hands over a document states about it; stated values win over extracted ones.</summary>
public sealed record DeclaredMetadata
{
    /// <summary>Headline; null lets extraction find it.</summary>
    public string? Title { get; init; }

    /// <summary>Publication time as EDTF; null lets extraction find it.</summary>
    public string? Published { get; init; }

    /// <summary>BCP 47 code; null lets extraction find it.</summary>
    public string? Language { get; init; }
}
