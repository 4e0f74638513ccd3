namespace Vigie.Query.Documents;

/// <summary>What became of a document.</summary>
/// <param name="Id">Id of the document.</param>
/// <param name="Status">received (under way), stored (all of its articles can be queried) or rejected.</param>
/// <param name="Reason">Why it was rejected; null otherwise.</param>
/// <param name="ArticleIds">The articles found in it, in reading order.</param>
internal sealed record DocumentState(Guid Id, string Status, string? Reason, IReadOnlyList<Guid> ArticleIds);
