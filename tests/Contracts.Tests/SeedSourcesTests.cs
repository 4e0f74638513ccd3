using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Vigie.Contracts.Tests;

public sealed partial class SeedSourcesTests
{
    // Publishers without https: no https address of theirs is known, or its certificate is broken.
    private static readonly HashSet<string> WithoutHttps =
        ["french.beijingreview.com.cn", "french.china.org.cn", "french.peopledaily.com.cn", "www.chinafrique.com"];

    private static readonly HashSet<string> Countries = [.. Column("countries.tsv", 6)];

    private static readonly HashSet<string> Topics = [.. Column("topics.tsv", 0)];

    [Fact]
    public void At_least_eighty_sources_are_listed() => Assert.True(SeedSource.All.Count >= 80, $"{SeedSource.All.Count} sources");

    [Fact]
    public void Every_field_is_one_of_a_source()
    {
        var known = typeof(SourceDefinition).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Append("id");

        Assert.Empty(SeedSource.All.SelectMany(source => source.Fields).Distinct().Except(known));
    }

    [Fact]
    public void Ids_are_slugs_sorted_and_unique()
    {
        var ids = SeedSource.All.Select(source => source.Id).ToList();

        Assert.All(ids, id => Assert.Matches(Slug(), id));
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void No_two_sources_visit_one_address() =>
        Assert.Empty(SeedSource.All.GroupBy(source => source.Definition.Url).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Addresses_are_https_where_the_publisher_has_it() =>
        Assert.All(SeedSource.All, source =>
        {
            var addresses = new[] { source.Definition.Url, source.Definition.HomePage }.Select(address => new Uri(address!, UriKind.Absolute));
            Assert.All(addresses, address => Assert.Equal(WithoutHttps.Contains(address.Host) ? "http" : "https", address.Scheme));
        });

    [Fact]
    public void Countries_are_codes_of_the_catalogue() =>
        Assert.Empty(SeedSource.All.Select(source => source.Definition.Country).OfType<string>().Except(Countries));

    [Fact]
    public void Every_source_is_named_in_French_and_owned() =>
        Assert.All(SeedSource.All, source =>
        {
            Assert.False(string.IsNullOrWhiteSpace(source.Definition.Name), source.Id);
            Assert.Equal("fr", source.Definition.Language);
            Assert.NotNull(source.Definition.Owner);
        });

    [Fact]
    public void Topics_are_known_and_sorted() =>
        Assert.All(SeedSource.All, source =>
        {
            Assert.NotEmpty(source.Definition.Topics);
            Assert.Empty(source.Definition.Topics.Except(Topics));
            Assert.Equal(source.Definition.Topics.Distinct().Order(StringComparer.Ordinal), source.Definition.Topics);
        });

    [Theory]
    [InlineData("rt-fr")]
    [InlineData("sputnik-afrique")]
    public void What_may_not_be_distributed_in_the_European_Union_is_not_visited(string id) =>
        Assert.False(SeedSource.All.Single(source => source.Id == id).Definition.Enabled);

    // A later time would put the list above what users decided before it.
    [Fact]
    public void Whatever_a_user_decides_is_later_than_the_list() =>
        Assert.True(DateTimeOffset.Parse(SeedSource.AsOf, CultureInfo.InvariantCulture) < new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void How_each_address_was_confirmed_is_told_beside_its_kind()
    {
        var listed = SeedSource.All.Select(source => $"{source.Id} {JsonSerializer.Serialize(source.Definition.Kind).Trim('"')}");

        var told = File.ReadLines(SeedSource.PathOf("SOURCES.md"))
            .SkipWhile(line => !line.StartsWith("| Source |", StringComparison.Ordinal))
            .Skip(2)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells[3] is not "")
            .Select(cells => $"{cells[1]} {cells[2]}");

        Assert.Equal(listed, told);
    }

    private static IEnumerable<string> Column(string file, int index) =>
        File.ReadLines(SeedSource.PathOf(file)).Skip(1).Where(line => line is not ['#', ..]).Select(line => line.Split('\t')[index]);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slug();
}
