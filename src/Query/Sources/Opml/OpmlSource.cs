namespace Vigie.Query.Sources.Opml;

/// <summary>A source in the report on an import.</summary>
/// <param name="Id">Id of the source.</param>
/// <param name="Name">Its name after the import.</param>
/// <param name="Url">Its address after the import.</param>
/// <param name="Line">Line of its outline, from 1; null when the file has none.</param>
/// <param name="Fields">Names of the fields that change.</param>
internal sealed record OpmlSource(string Id, string Name, string Url, int? Line, IReadOnlyList<string> Fields);
