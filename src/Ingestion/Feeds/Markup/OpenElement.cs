namespace Vigie.Ingestion.Feeds.Markup;

/// <summary>An element that is not closed yet, with the namespaces that it sees.</summary>
internal sealed record OpenElement(FeedElement Element, NamespaceScope Scope);
