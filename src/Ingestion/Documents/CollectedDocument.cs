using Vigie.Contracts;

namespace Vigie.Ingestion.Documents;

/// <summary>What one raw document became: the messages to publish.</summary>
internal sealed record CollectedDocument(DocumentCollected Document, IReadOnlyList<ArticleCollected> Articles);
