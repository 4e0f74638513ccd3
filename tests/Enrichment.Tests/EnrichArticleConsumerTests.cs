using MassTransit;
using MassTransit.Testing;
using Microsoft.Extensions.DependencyInjection;
using Vigie.Contracts;
using Vigie.Contracts.Annotations;
using Vigie.Enrichment.Articles;

namespace Vigie.Enrichment.Tests;

public sealed class EnrichArticleConsumerTests
{
    [Fact]
    public async Task Publishes_the_article_with_annotations_that_point_at_its_words()
    {
        var article = Article(
            "Moscou et Pékin préparent un sommet",
            "Le ministre kazakh des Affaires étrangères, Murat Nurtleu, a signé mardi à Astana un accord avec la Chine. "
            + "Il était question de la mer Caspienne.",
            "2024-05-22");

        var enriched = await EnrichAsync(article);

        Assert.Equal(article.ArticleId, enriched.Article.ArticleId);
        Assert.NotEmpty(enriched.KnowledgeVersion);
        Assert.Equal(["Moscou", "Pékin"], Words(article, enriched, "title"));
        Assert.Equal(
            ["ministre kazakh des Affaires étrangères", "kazakh", "Murat Nurtleu", "Astana", "Chine", "mer Caspienne"],
            Words(article, enriched, null));
        var date = Assert.Single(enriched.Annotations.Dates);
        Assert.Equal(("2024-05-21", "day", "publication"), (date.Value, date.Kind, date.Anchor));
        Assert.Contains(enriched.Annotations.Entities, entity => entity is { Id: "Q148", Wikidata: "Q148", Name: "Chine", Country: "CN", Count: 1 });
    }

    [Fact]
    public async Task Publishes_an_article_in_which_nothing_is_found()
    {
        var enriched = await EnrichAsync(Article("", "Rien à dire.", null));

        Assert.Empty(enriched.Annotations.Mentions);
        Assert.Empty(enriched.Annotations.Dates);
        Assert.Null(enriched.Annotations.Fingerprint);
    }

    [Fact]
    public async Task Marks_an_entity_that_only_the_article_names_as_provisional()
    {
        var enriched = await EnrichAsync(Article("", "Jean Dupontel a visité Astana. «Tout va bien», a déclaré M. Dupontel.", "2024-05-22"));

        var entity = Assert.Single(enriched.Annotations.Entities, entity => entity.Provisional);
        Assert.Equal(("new:person:jean-dupontel", "Jean Dupontel", 2), (entity.Id, entity.Name, entity.Count));
    }

    [Fact]
    public async Task Gives_equal_articles_equal_annotations()
    {
        var article = Article("La Chine et la Russie", string.Concat(Enumerable.Repeat("Les deux pays ont signé hier à Pékin un accord. ", 8)), "2024-05-22");

        var first = await EnrichAsync(article);
        var second = await EnrichAsync(article);

        Assert.NotNull(first.Annotations.Fingerprint);
        Assert.Equal(Json(first.Annotations), Json(second.Annotations));
    }

    private static async Task<ArticleEnriched> EnrichAsync(ArticleCollected article)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(SeedKnowledge.Value)
            .AddSingleton(TimeProvider.System)
            .AddMassTransitTestHarness(bus => bus.AddConsumer<EnrichArticleConsumer>())
            .BuildServiceProvider(validateScopes: true);
        var harness = services.GetRequiredService<ITestHarness>();
        await harness.Start();

        await harness.Bus.Publish(article);

        Assert.True(await harness.Published.Any<ArticleEnriched>(message => message.Context.Message.Article.ArticleId == article.ArticleId));
        var published = await harness.Published.SelectAsync<ArticleEnriched>().First();
        await harness.Stop();
        return published.Context.Message;
    }

    private static IEnumerable<string> Words(ArticleCollected article, ArticleEnriched enriched, string? part) =>
        enriched.Annotations.Mentions.Where(mention => mention.Span.In == part)
            .Select(mention => (part is null ? article.Text : article.Title).Substring(mention.Span.Start, mention.Span.Length));

    private static string Json(ArticleAnnotations annotations) => System.Text.Json.JsonSerializer.Serialize(annotations, ContractJson.Options);

    private static ArticleCollected Article(string title, string text, string? published) => new()
    {
        ArticleId = Guid.NewGuid(),
        DocumentId = Guid.NewGuid(),
        Ordinal = 0,
        SourceId = "test",
        Title = title,
        Text = text,
        Authors = [],
        Language = "fr",
        Published = published is null ? null : new PublishedDate { Value = published, Precision = "day" },
        AsOf = DateTimeOffset.UnixEpoch,
        CollectedAt = DateTimeOffset.UnixEpoch,
    };
}
