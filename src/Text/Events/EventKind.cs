namespace Vigie.Text.Events;

/// <summary>A row of <c>Rules/fr/events/kinds.tsv</c>: what an event is in the schemes that others use.</summary>
/// <param name="Name">Our kind.</param>
/// <param name="Type">PLOVER event type.</param>
/// <param name="Cameo">CAMEO root code.</param>
/// <param name="Quad">Verbal or material, cooperation or conflict.</param>
/// <param name="Lasts">It goes on: in the present tense it is under way.</param>
internal sealed record EventKind(string Name, string Type, string Cameo, string Quad, bool Lasts)
{
    /// <summary>What was done is told even when nobody says by whom: arrests, expulsions, attacks.</summary>
    public bool MayLackActor => Type is "COERCE" or "ASSAULT" || Name is "expulsion" or "release";
}
