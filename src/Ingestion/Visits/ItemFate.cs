namespace Vigie.Ingestion.Visits;

/// <summary>What became of an item.</summary>
internal enum ItemFate
{
    Collected,

    /// <summary>Published as a rejected document with the reason.</summary>
    Refused,

    /// <summary>Left for another attempt.</summary>
    Postponed,

    /// <summary>Another replica or source has it.</summary>
    Elsewhere,
}
