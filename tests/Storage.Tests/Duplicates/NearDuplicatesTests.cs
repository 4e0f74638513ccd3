using Vigie.Contracts;
using Vigie.Testing;
using static Vigie.Storage.Tests.Samples;

namespace Vigie.Storage.Tests.Duplicates;

[Collection(PostgresCollection.Name)]
public sealed class NearDuplicatesTests(PostgresServer server)
{
    [Fact]
    public async Task Each_near_duplicate_points_at_the_first_article_in_any_order_of_arrival()
    {
        ArticleEnriched[] articles =
        [
            Published("copy", "2024-07-05", Signed(1, different: 10, own: 2)),
            Published("first", "2024-07-04", Signed(1, different: 0, own: 1)),
            Published("other", "2024-07-03", Signed(9, different: 0, own: 3)),
            Published("last", "2024-07-06", Signed(1, different: 12, own: 4)),
        ];
        await using var archive = await TestArchive.CreateAsync(server);
        foreach (var order in Permutations.Of(articles))
            foreach (var size in new[] { 1, 3, 4 })
            {
                await archive.EmptyAsync();

                foreach (var batch in order.Chunk(size))
                    await archive.WriteAsync(batch);

                Assert.Equal("copy→first last→first", await DuplicatesAsync(archive));
            }
    }

    [Fact]
    public async Task A_version_that_is_no_longer_alike_is_no_longer_a_duplicate_nor_an_original()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        await archive.WriteAsync(
            Published("first", "2024-07-04", Signed(1, 0, 1)),
            Published("copy", "2024-07-05", Signed(1, 5, 2)),
            Published("last", "2024-07-06", Signed(1, 5, 3)));
        Assert.Equal("copy→first last→first", await DuplicatesAsync(archive));

        await archive.WriteAsync(Published("first", "2024-07-04", Signed(7, 0, 1)) with { EnrichedAt = Day.AddDays(9) });
        Assert.Equal("last→copy", await DuplicatesAsync(archive));

        await archive.WriteAsync(Published("copy", "2024-07-05", new()) with { EnrichedAt = Day.AddDays(9) });
        Assert.Equal("", await DuplicatesAsync(archive));
    }

    [Fact]
    public async Task Articles_that_only_resemble_each_other_are_left_alone()
    {
        await using var archive = await TestArchive.CreateAsync(server);

        await archive.WriteAsync(
            Published("a", "2024-07-04", Signed(1, 0, 1)), Published("b", "2024-07-05", Signed(1, 115, 2)), Published("c", "2024-07-05", new()));

        Assert.Equal("", await DuplicatesAsync(archive));
    }

    private static ArticleEnriched Published(string name, string day, Contracts.Annotations.ArticleAnnotations annotations)
    {
        var article = Article(name, annotations: annotations);
        return article with { Article = article.Article with { Published = new PublishedDate { Value = day, Precision = "day" } } };
    }

    private static Task<string> DuplicatesAsync(TestArchive archive) => archive.ScalarAsync<string>(
        """
        SELECT coalesce(string_agg(split_part(a.url, '/', 4) || '→' || split_part(o.url, '/', 4), ' ' ORDER BY a.url), '')
        FROM   article_duplicates d
        JOIN   articles a ON a.id = d.article_id
        JOIN   articles o ON o.id = d.original_id
        """);
}
