namespace Vigie.Storage.Articles;

/// <summary>A version with its place in the history of its article.</summary>
internal sealed record RevisionRow(ArticleVersion Version, int Number, DateTimeOffset StoredAt);
