using System.Collections.Frozen;

namespace Vigie.Text.Events;

/// <summary>A row of the codebook: a verb or noun in one of its meanings.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Objects">Nouns of which the object (of a noun: the complement with «de») must have one; empty when any will do.</param>
/// <param name="NeedsInfinitive">The verb has this meaning only when it governs an infinitive.</param>
/// <param name="Frame">Who is actor and who is target.</param>
/// <param name="Kind">What it means.</param>
/// <param name="IsPronominal">The verb has this meaning with «se» only.</param>
internal sealed record EventSense(string Rule, FrozenSet<ulong> Objects, bool NeedsInfinitive, EventFrame Frame, EventKind Kind, bool IsPronominal);
