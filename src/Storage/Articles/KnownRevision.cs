namespace Vigie.Storage.Articles;

/// <summary>A revision that the archive has.</summary>
internal sealed record KnownRevision(Guid ArticleId, int Number, VersionRank Rank, DateTimeOffset StoredAt);
