using System.Text.Json;
using Vigie.Contracts;
using Vigie.Contracts.Annotations;
using Vigie.Storage.Database;

namespace Vigie.Storage.Articles;

/// <summary>A version of an article as a message brought it, in the form that the archive keeps.</summary>
internal sealed class ArticleVersion
{
    public ArticleVersion(ArticleEnriched message)
    {
        Article = message.Article;
        Annotations = message.Annotations;
        AnnotationsJson = JsonSerializer.Serialize(message.Annotations, ContractJson.Options);
        KnowledgeVersion = message.KnowledgeVersion;
        Rank = new VersionRank(
            message.Article.AsOf.AsArchived(), message.EnrichedAt.AsArchived(), ContentHash.Of(message.Article), message.Article.DocumentId);
        CollectedAt = message.Article.CollectedAt.AsArchived();
        PublishedAt = EdtfStart.Of(message.Article.Published?.Value);
    }

    public Guid Id => Article.ArticleId;

    public ArticleCollected Article { get; }

    public ArticleAnnotations Annotations { get; }

    public string AnnotationsJson { get; }

    public string KnowledgeVersion { get; }

    public VersionRank Rank { get; }

    public DateTimeOffset CollectedAt { get; }

    public DateTimeOffset? PublishedAt { get; }
}
