namespace Vigie.Storage.Duplicates;

/// <summary>The first article that another is similar to.</summary>
internal sealed record Original(Guid ArticleId, Guid OriginalId, double Similarity);
