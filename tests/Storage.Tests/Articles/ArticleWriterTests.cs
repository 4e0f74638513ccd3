using System.Text;
using Vigie.Contracts;
using Vigie.Contracts.Annotations;
using Vigie.Testing;
using static Vigie.Storage.Tests.Samples;

namespace Vigie.Storage.Tests.Articles;

[Collection(PostgresCollection.Name)]
public sealed class ArticleWriterTests(PostgresServer server)
{
    [Fact]
    public async Task Writing_the_same_again_changes_nothing_and_answers_the_same()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var first = await archive.WriteAsync(Article("a"), Article("b"));
        var content = await archive.ContentAsync();

        var second = await archive.WriteAsync(Article("b"), Article("a"), Article("a"));

        Assert.Equal(content, await archive.ContentAsync());
        Assert.Equal([first[1], first[0], first[0]], second);
    }

    [Fact]
    public async Task A_message_with_times_finer_than_the_archive_keeps_is_still_the_same_when_it_comes_again()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var article = Article("a") with { EnrichedAt = Day.AddTicks(7).ToOffset(TimeSpan.FromHours(2)) };
        var first = await archive.WriteAsync(article);
        var written = await archive.ScalarAsync<uint>("SELECT xmin FROM articles");

        var second = await archive.WriteAsync(article);

        Assert.Equal(first, second);
        Assert.Equal(written, await archive.ScalarAsync<uint>("SELECT xmin FROM articles"));
    }

    [Fact]
    public async Task Versions_end_the_same_in_any_order_and_any_grouping()
    {
        ArticleEnriched[] versions =
        [
            Article("a", "premier texte", asOf: 1, annotations: Annotations("Q1")),
            Article("a", "texte corrigé", asOf: 2, annotations: Annotations("Q1", "Q3")),
            Article("a", "texte corrigé", asOf: 2, enriched: 5, annotations: Annotations("Q2")),
            Article("a", "autre texte du même moment", asOf: 2, enriched: 5, document: "d", annotations: Annotations("Q4")),
        ];
        await using var archive = await TestArchive.CreateAsync(server);
        var contents = new HashSet<string>(StringComparer.Ordinal);
        foreach (var order in Permutations.Of(versions))
            foreach (var size in new[] { 1, 2, 4 })
            {
                await archive.EmptyAsync();
                await archive.WriteAsync(Article("e", annotations: Annotations("Q1", "Q2", "Q3", "Q4")));
                foreach (var batch in order.Chunk(size))
                    await archive.WriteAsync(batch);
                contents.Add(await archive.ContentAsync());
                Assert.Equal(3L, await archive.ScalarAsync<long>("SELECT count(*) FROM article_revisions WHERE article_id = $1", Id("a")));
            }

        Assert.Single(contents);
    }

    [Fact]
    public async Task The_newest_version_is_current_and_older_ones_are_kept()
    {
        await using var archive = await TestArchive.CreateAsync(server);

        var late = await archive.WriteAsync(Article("a", "nouveau", asOf: 2));
        var early = await archive.WriteAsync(Article("a", "ancien", asOf: 1));

        Assert.Equal((1, true), (late[0].Revision, late[0].Current));
        Assert.Equal((2, false), (early[0].Revision, early[0].Current));
        Assert.Equal("nouveau", await archive.ScalarAsync<string>("SELECT text FROM articles"));
        Assert.Equal(2L, await archive.ScalarAsync<long>("SELECT count(*) FROM article_revisions"));
    }

    [Fact]
    public async Task That_no_copy_may_be_shown_is_kept_and_a_change_of_it_is_a_revision()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var open = Article("a", "texte", asOf: 1);
        var closed = Article("a", "texte", asOf: 2);

        await archive.WriteAsync(open);
        await archive.WriteAsync(closed with { Article = closed.Article with { NoArchive = true } });

        Assert.True(await archive.ScalarAsync<bool>("SELECT no_archive FROM articles"));
        Assert.Equal("1:false,2:true", await archive.ScalarAsync<string>(
            "SELECT string_agg(revision || ':' || no_archive, ',' ORDER BY revision) FROM article_revisions"));
    }

    [Fact]
    public async Task Newer_annotations_of_the_same_content_replace_the_old_ones_without_a_revision()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var first = await archive.WriteAsync(Article("a", annotations: Annotations("Q1", "Q2", "Q3")));

        var second = await archive.WriteAsync(Article("a", enriched: 1, annotations: Annotations("Q4")));

        Assert.Equal(first, second);
        Assert.Equal("Q4", await archive.ScalarAsync<string>("SELECT string_agg(entity_id, ',') FROM article_entities"));
        Assert.Equal(1L, await archive.ScalarAsync<long>("SELECT count(*) FROM mentions"));
        Assert.Equal("k1", await archive.ScalarAsync<string>("SELECT knowledge_version FROM articles"));
        Assert.Equal(1L, await archive.ScalarAsync<long>("SELECT count(*) FROM article_revisions"));
    }

    [Fact]
    public async Task Two_writers_of_the_same_batches_neither_block_each_other_for_good_nor_double_anything()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var articles = Enumerable.Range(0, 200)
            .Select(i => Article("a" + i, document: "d" + (i % 7), annotations: Annotations("Q" + (i % 13), "P" + i) with { Fingerprint = Signed(1, i % 3, (uint)i).Fingerprint }))
            .ToList();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            foreach (var batch in Shuffled(articles, writer).Chunk(25))
                await archive.WriteAsync(batch);
        })));

        Assert.Equal(200L, await archive.ScalarAsync<long>("SELECT count(*) FROM articles"));
        Assert.Equal(200L, await archive.ScalarAsync<long>("SELECT count(*) FROM article_revisions"));
        Assert.Equal(400L, await archive.ScalarAsync<long>("SELECT count(*) FROM mentions"));
        Assert.Equal(199L, await archive.ScalarAsync<long>("SELECT count(*) FROM article_duplicates"));
    }

    [Fact]
    public async Task An_entity_that_the_catalogue_does_not_have_becomes_known_with_its_name()
    {
        await using var archive = await TestArchive.CreateAsync(server);

        await archive.WriteAsync(Article("a", annotations: Annotations("Q9")));

        Assert.Equal("organisation FR Nom de Q9", await archive.ScalarAsync<string>(
            "SELECT concat_ws(' ', type, country, n.name) FROM entities e JOIN entity_names n ON n.entity_id = e.id"));
    }

    [Fact]
    public async Task A_provisional_entity_stays_marked_as_such()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var annotations = Annotations("new-1", "Q1");

        await archive.WriteAsync(Article("a", annotations: annotations with
        {
            Entities = [annotations.Entities[0] with { Provisional = true }, annotations.Entities[1]],
        }));

        Assert.Equal("new-1", await archive.ScalarAsync<string>("SELECT string_agg(id, ' ') FROM entities WHERE provisional"));
    }

    [Fact]
    public async Task A_vague_publication_date_is_kept_and_sorted_by_its_first_moment()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var article = Article("a");

        await archive.WriteAsync(article with
        {
            Article = article.Article with { Published = new PublishedDate { Value = "2023-10", Precision = "month" } },
        });

        Assert.Equal("2023-10 month 2023-10-01", await archive.ScalarAsync<string>(
            "SELECT concat_ws(' ', published_value, published_precision, (published_at AT TIME ZONE 'UTC')::date) FROM articles"));
    }

    [Fact]
    public async Task An_article_as_long_as_a_library_is_stored_whole_and_searched_at_its_beginning()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var text = DifferentWords("Ж", 3_000_000);

        await archive.WriteAsync(Article("long", text));

        Assert.Equal(text.Length, await archive.ScalarAsync<int>("SELECT length(text) FROM articles"));
        Assert.True(await archive.ScalarAsync<bool>("SELECT search @@ to_tsquery('french_unaccented', $1) FROM articles", text.Split(' ')[7]));
    }

    [Theory]
    [InlineData("Ж-Щ-")]
    [InlineData("a-")]
    [InlineData("http://é.example/")]
    [InlineData("𠀀")]
    public async Task No_text_is_too_much_for_the_search_index(string prefix)
    {
        await using var archive = await TestArchive.CreateAsync(server);

        await archive.WriteAsync(Article("long", DifferentWords(prefix, 400_000)));

        Assert.Equal(1L, await archive.ScalarAsync<long>("SELECT count(*) FROM articles"));
    }

    [Fact]
    public async Task Thousands_of_mentions_are_stored_in_their_order()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var annotations = Annotations([.. Enumerable.Range(0, 5000).Select(i => "Q" + i)]);

        await archive.WriteAsync(Article("a", annotations: annotations));

        Assert.Equal(5000L, await archive.ScalarAsync<long>("SELECT count(*) FROM mentions WHERE entity_id = 'Q' || ordinal"));
    }

    [Fact]
    public async Task A_text_that_cannot_be_stored_fails_whole_and_leaves_the_archive_usable()
    {
        await using var archive = await TestArchive.CreateAsync(server);

        foreach (var text in new[] { "avant\0après", "demi \ud83d paire" })
            await Assert.ThrowsAnyAsync<Exception>(() => archive.WriteAsync(Article("a"), Article("poison", text)));
        await archive.WriteAsync(Article("b"));

        Assert.Equal(1L, await archive.ScalarAsync<long>("SELECT count(*) FROM articles"));
    }

    [Fact]
    public async Task Empty_articles_are_stored()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var article = Article("a", "", annotations: new ArticleAnnotations());

        await archive.WriteAsync(article with { Article = article.Article with { Title = "", Authors = [], Published = null, Url = null } });

        Assert.Equal("", await archive.ScalarAsync<string>("SELECT title || text FROM articles WHERE published_at IS NULL"));
    }

    private static T[] Shuffled<T>(IEnumerable<T> items, int seed)
    {
        var shuffled = items.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    private static string DifferentWords(string prefix, int length)
    {
        var text = new StringBuilder(length);
        for (var i = 0; text.Length < length; i++)
            text.Append(prefix).Append(i.ToString("x")).Append(' ');
        return text.ToString();
    }
}
