namespace Vigie.Text.Catalogue;

/// <summary>What an entity, or something of it, is called in one language only: «China» and «Chinese» of English articles.</summary>
/// <param name="Language">BCP 47 code.</param>
/// <param name="Entity">What it points at.</param>
/// <param name="Name">The name.</param>
/// <param name="IsDemonym">It is derived from the entity's name.</param>
internal sealed record LanguageName(string Language, CatalogEntity Entity, string Name, bool IsDemonym);
