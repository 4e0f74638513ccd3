namespace Vigie.Contracts.Annotations;

/// <summary>Who did what to whom, where and when, by the PLOVER and CAMEO codebooks.</summary>
public sealed record EventAnnotation : Annotation
{
    /// <summary>PLOVER event type, such as AGREE or CONSULT.</summary>
    public required string Type { get; init; }

    /// <summary>Our finer kind, such as visit or signature.</summary>
    public string? Kind { get; init; }

    /// <summary>CAMEO root code, two digits.</summary>
    public required string Cameo { get; init; }

    /// <summary>verbal-cooperation, material-cooperation, verbal-conflict or material-conflict.</summary>
    public required string Quad { get; init; }

    /// <summary>Those who act.</summary>
    public required IReadOnlyList<Participant> Actors { get; init; }

    /// <summary>Those acted upon.</summary>
    public required IReadOnlyList<Participant> Targets { get; init; }

    /// <summary>Entity id of the place; null when not said.</summary>
    public string? PlaceId { get; init; }

    /// <summary>EDTF date; null when not said.</summary>
    public string? Date { get; init; }

    /// <summary>occurred, ongoing, announced, called-for, denied or hypothetical.</summary>
    public required string Modality { get; init; }
}
