using Vigie.Ingestion.Sitemaps;

namespace Vigie.Ingestion.Tests.Sitemaps;

/// <summary>Runs alone: the memory that it measures is the whole process's.</summary>
[Collection(nameof(SitemapMemoryTests))]
[CollectionDefinition(nameof(SitemapMemoryTests), DisableParallelization = true)]
public sealed class SitemapMemoryTests
{
    [Fact]
    public async Task Fifty_megabytes_take_the_memory_of_one_record()
    {
        const int Records = 180_000;
        using var sitemap = new RepeatedRecords(Records, new string('a', 200));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var count = 0;
        long most = 0;

        await foreach (var item in SitemapReader.ReadAsync(sitemap, null, CancellationToken.None))
        {
            Assert.NotNull(item.Modified);
            if (++count % 20_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal(Records, count);
        Assert.InRange(most, long.MinValue, 16 * 1024 * 1024);
    }
}
