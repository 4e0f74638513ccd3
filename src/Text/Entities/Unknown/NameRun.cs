using System.Runtime.InteropServices;

namespace Vigie.Text.Entities.Unknown;

/// <summary>Capitalised words that belong together, with the small words between them.</summary>
/// <param name="Passage">Where they stand.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Words">Number of capitalised words; those joined by hyphens count as one.</param>
/// <param name="Shape">How the run was put together.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameRun(Passage Passage, int First, int Last, int Words, RunShape Shape);

/// <summary>What a run contains beside capitalised words.</summary>
[Flags]
internal enum RunShape : byte
{
    Plain = 0,

    /// <summary>«Giedo van der Garde», «Madame de Maintenon».</summary>
    PersonParticle = 1,

    /// <summary>«House of Commons».</summary>
    EnglishJoiner = 2,

    /// <summary>«Procter &amp; Gamble».</summary>
    Ampersand = 4,

    /// <summary>«Boulogne-sur-Mer».</summary>
    PlaceCompound = 8,

    /// <summary>«les Nordiques de Québec».</summary>
    Team = 16,

    /// <summary>A place of the catalogue opens the run: «Helsinki Watch».</summary>
    PlaceInFront = 32,

    /// <summary>A place of the catalogue ends the run: «Athletic Bilbao».</summary>
    PlaceBehind = 64,
}
