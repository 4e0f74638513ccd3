using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vigie.Contracts;
using Vigie.Contracts.Annotations;

namespace Vigie.Archive;

/// <summary>The archive as EF Core sees it. Its classes name their tables and columns; the migrations make them.</summary>
public sealed class ArchiveContext(DbContextOptions<ArchiveContext> options) : DbContext(options)
{
    public DbSet<ArchivedDocument> Documents => Set<ArchivedDocument>();

    public DbSet<ArchivedDocumentArticle> DocumentArticles => Set<ArchivedDocumentArticle>();

    public DbSet<ArchivedArticle> Articles => Set<ArchivedArticle>();

    public DbSet<ArchivedRevision> Revisions => Set<ArchivedRevision>();

    public DbSet<ArchivedEntity> Entities => Set<ArchivedEntity>();

    public DbSet<ArchivedEntityName> EntityNames => Set<ArchivedEntityName>();

    public DbSet<CatalogueState> CatalogueState => Set<CatalogueState>();

    public DbSet<ArchivedArticleEntity> ArticleEntities => Set<ArchivedArticleEntity>();

    public DbSet<ArchivedTopic> Topics => Set<ArchivedTopic>();

    public DbSet<ArchivedMention> Mentions => Set<ArchivedMention>();

    public DbSet<ArchivedDate> Dates => Set<ArchivedDate>();

    public DbSet<ArchivedFingerprint> Fingerprints => Set<ArchivedFingerprint>();

    public DbSet<ArchivedDuplicate> Duplicates => Set<ArchivedDuplicate>();

    public DbSet<ArchivedSource> Sources => Set<ArchivedSource>();

    public DbSet<ArchivedVisit> Visits => Set<ArchivedVisit>();

    public DbSet<ArchivedImport> Imports => Set<ArchivedImport>();

    public DbSet<ArchivedImportError> ImportErrors => Set<ArchivedImportError>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ArchivedArticle>().Property(article => article.Annotations).HasConversion(
            annotations => JsonSerializer.Serialize(annotations, ContractJson.Options),
            json => JsonSerializer.Deserialize<ArticleAnnotations>(json, ContractJson.Options)!);
        modelBuilder.Entity<ArchivedDocument>().Property(document => document.Declared).HasConversion(
            declared => JsonSerializer.Serialize(declared, ContractJson.Options),
            json => JsonSerializer.Deserialize<DeclaredMetadata>(json, ContractJson.Options));
        modelBuilder.Entity<ArchivedSource>().Property(source => source.Definition).HasConversion(
            definition => JsonSerializer.Serialize(definition, ContractJson.Options),
            json => JsonSerializer.Deserialize<SourceDefinition>(json, ContractJson.Options));
    }
}
