namespace Vigie.Text;

/// <summary>Who did what to whom, as one clause says it.</summary>
public sealed record FoundEvent
{
    /// <summary>The sentence that says it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The span is one of the title, not of the text.</summary>
    public required bool InTitle { get; init; }

    /// <summary>Id of the row of the codebook that made it.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure the reading is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>PLOVER event type.</summary>
    public required string Type { get; init; }

    /// <summary>Our finer kind.</summary>
    public required string Kind { get; init; }

    /// <summary>CAMEO root code, two digits.</summary>
    public required string Cameo { get; init; }

    /// <summary>verbal-cooperation, material-cooperation, verbal-conflict or material-conflict.</summary>
    public required string Quad { get; init; }

    /// <summary>Those who act; empty when the clause does not say.</summary>
    public required IReadOnlyList<FoundParticipant> Actors { get; init; }

    /// <summary>Those acted upon; of a mutual act those who are named second.</summary>
    public required IReadOnlyList<FoundParticipant> Targets { get; init; }

    /// <summary>Entity id of the place; null when the clause names none.</summary>
    public string? PlaceId { get; init; }

    /// <summary>EDTF date; null when the sentence names none.</summary>
    public string? Date { get; init; }

    /// <summary>Whether it came about.</summary>
    public required EventModality Modality { get; init; }
}

/// <summary>An actor or target of an event.</summary>
/// <param name="EntityId">The state, body or person in the catalogue; null when it is not known there.</param>
/// <param name="ThroughId">The person or body through whom a state acts; null when it is named itself.</param>
/// <param name="Span">Where the text names it.</param>
/// <param name="InTitle">The span is one of the title, not of the text.</param>
public sealed record FoundParticipant(string? EntityId, string? ThroughId, TextSpan Span, bool InTitle);

/// <summary>Whether an event came about, in the order of the wire format.</summary>
public enum EventModality
{
    /// <summary>It came about.</summary>
    Occurred,

    /// <summary>It is under way.</summary>
    Ongoing,

    /// <summary>It is to come.</summary>
    Announced,

    /// <summary>Somebody wants it.</summary>
    CalledFor,

    /// <summary>It did not come about, or somebody says so.</summary>
    Denied,

    /// <summary>It may have or would have come about.</summary>
    Hypothetical,
}
