namespace Vigie.Text.Catalogue;

/// <summary>A word that is derived from the name of a place or body: «kazakhe», «Pékinois», «sino-».</summary>
/// <param name="Form">The inflected form.</param>
/// <param name="Entity">What it points at.</param>
/// <param name="Kind">Part of speech.</param>
internal sealed record Demonym(string Form, CatalogEntity Entity, DemonymKind Kind);

/// <summary>What part of speech a demonym is.</summary>
internal enum DemonymKind
{
    /// <summary>«une délégation kazakhe», in lower case.</summary>
    Adjective,

    /// <summary>«les Kazakhs», with a capital.</summary>
    Noun,

    /// <summary>«sino-russe», before a hyphen.</summary>
    Prefix,
}
