namespace Vigie.Query.Entities;

/// <summary>An entity that is mentioned in the same articles as another.</summary>
/// <param name="Id">Id in the catalogue.</param>
/// <param name="Name">Usual French name.</param>
/// <param name="Type">Kind of entity.</param>
/// <param name="Articles">Number of articles that mention both.</param>
internal sealed record CoMention(string Id, string Name, string Type, long Articles);
