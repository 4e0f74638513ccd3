using System.Runtime.InteropServices;
using Vigie.Text.Catalogue;

namespace Vigie.Text.Events;

/// <summary>Somebody whom a phrase names.</summary>
/// <param name="Entity">Who acts: a state for its people and bodies; null for a name that the catalogue does not know.</param>
/// <param name="Through">The person or body through whom a state acts; null when it is named itself.</param>
/// <param name="Place">The place, when the phrase names one.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Participant(CatalogEntity? Entity, CatalogEntity? Through, CatalogEntity? Place, int First, int Last)
{
    public bool IsSameAs(in Participant other) => Entity is not null && Entity == other.Entity;
}
