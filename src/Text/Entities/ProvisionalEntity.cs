namespace Vigie.Text.Entities;

/// <summary>An entity that only articles name: the id derives from type and name, so that all articles give it the same one.</summary>
internal sealed record ProvisionalEntity(string Id, string Name);
