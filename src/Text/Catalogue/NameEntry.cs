namespace Vigie.Text.Catalogue;

/// <summary>One name of one entity, as the recognizer compares it.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Kind">What sort of name.</param>
/// <param name="Words">Number of words and marks.</param>
/// <param name="Capitals">Bit i is set when the i-th word needs a capital in the text.</param>
/// <param name="AnyCase">The name is long and peculiar enough to be recognised without any capital.</param>
/// <param name="Language">The only language of which it is a name; null for all.</param>
/// <param name="Support">What the article must hold for this name to mean this entity; null when nothing.</param>
internal sealed record NameEntry(
    CatalogEntity Entity, NameKind Kind, int Words, uint Capitals, bool AnyCase, string? Language, AmbiguousName? Support);

internal enum NameKind
{
    Name,
    Alias,
    Acronym,
    Adjective,
    Noun,
    Prefix,
}
