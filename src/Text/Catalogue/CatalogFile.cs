namespace Vigie.Text.Catalogue;

/// <summary>A data file of the catalogue or the topics, read by the caller.</summary>
/// <param name="Name">Name that error messages show.</param>
/// <param name="Text">Its content.</param>
public sealed record CatalogFile(string Name, string Text);
