using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Vigie.Ingestion.Politeness;

namespace Vigie.Ingestion.Tests.Politeness;

public sealed class RobotsTxtTests
{
    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "robots.tsv")))
            if (!line.StartsWith("# ", StringComparison.Ordinal) && line.Split('\t') is [var file, var crawler, var path, var verdict])
                cases.Add(file, crawler, path, verdict);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Allows_what_the_standard_allows(string file, string crawler, string path, string verdict)
    {
        var allowed = RobotsTxt.Parse(Bytes(file)).For(crawler).Allows(new Uri("https://site.example" + path));

        Assert.Equal(verdict == "allow", allowed);
    }

    [Fact]
    public void The_table_has_a_hundred_cases() => Assert.InRange(Cases().Count, 100, int.MaxValue);

    [Fact]
    public void Sitemaps_are_given_out_wherever_they_stand()
    {
        var robots = RobotsTxt.Parse("Sitemap: https://a.example/é.xml\nUser-agent: x\nDisallow: /\nsitemap:https://a.example/2.xml\nSitemap:\n"u8);

        Assert.Equal(["https://a.example/é.xml", "https://a.example/2.xml"], robots.Sitemaps);
    }

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 5", 5.0)]
    [InlineData("User-agent: *\nCrawl-delay: 0.5", 0.5)]
    [InlineData("User-agent: vigie\nCrawl-delay: 2\nUser-agent: *\nCrawl-delay: 9", 2.0)]
    [InlineData("User-agent: *\nCrawl-delay: 2\nCrawl-delay: 9", 9.0)]
    [InlineData("User-agent: other\nCrawl-delay: 5\nUser-agent: *\nDisallow: /a", null)]
    [InlineData("User-agent: *\nCrawl-delay: 99999999999999999999", 86400.0)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    [InlineData("User-agent: *\nCrawl-delay: bientôt", null)]
    [InlineData("User-agent: *\nCrawl-delay: 0", null)]
    [InlineData("User-agent: *\nCrawl-delay:", null)]
    [InlineData("Crawl-delay: 5", null)]
    public void Tells_the_delay_that_is_asked_for(string file, double? seconds)
    {
        Assert.Equal(seconds, RobotsTxt.Parse(Encoding.UTF8.GetBytes(file)).For("vigie").CrawlDelay?.TotalSeconds);
    }

    [Fact]
    public void Reads_500_KiB_and_drops_the_line_that_the_limit_cuts()
    {
        var start = "User-agent: *\nDisallow: /first\n"u8;
        byte[] file = [.. start, .. Enumerable.Repeat((byte)'#', RobotsTxt.MaxBytes - start.Length - 13), .. "\nDisallow: /second\nDisallow: /third\n"u8];

        var group = RobotsTxt.Parse(file).For("vigie");

        Assert.False(group.Allows(new Uri("https://a.example/first")));
        Assert.True(group.Allows(new Uri("https://a.example/other")));
        Assert.True(group.Allows(new Uri("https://a.example/third")));
    }

    [Fact]
    public void Any_bytes_can_be_read()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            byte[] file = [.. "User-agent: *\nDisallow: "u8, .. bytes];

            RobotsTxt.Parse(file).For("vigie").Allows(new Uri("https://a.example/%zz/é?*$"));
        }
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(204, false)]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(403, false)]
    [InlineData(404, false)]
    [InlineData(410, false)]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    [InlineData(599, true)]
    [InlineData(101, true)]
    [InlineData(null, true)]
    public void A_site_whose_robots_txt_cannot_be_reached_is_left_alone(int? status, bool wait)
    {
        var policy = RobotsPolicy.From(new RobotsAnswer { Status = status });

        Assert.Equal(wait, policy.MustWait);
        Assert.Equal(!wait, policy.Rules?.For("vigie").Allows(new Uri("https://a.example/x")) ?? false);
        Assert.Null(policy.Follow);
    }

    [Fact]
    public void The_rules_of_a_good_answer_hold()
    {
        var policy = RobotsPolicy.From(new RobotsAnswer { Status = 200, Content = "User-agent: *\nDisallow: /x"u8.ToArray() });

        Assert.False(policy.Rules?.For("vigie").Allows(new Uri("https://a.example/x")));
    }

    [Fact]
    public void Five_redirects_are_followed_and_a_sixth_means_no_robots_txt()
    {
        var elsewhere = new Uri("https://b.example/robots.txt");

        Assert.Equal(elsewhere, RobotsPolicy.From(new RobotsAnswer { Status = 301, Location = elsewhere }).Follow);
        Assert.Equal(elsewhere, RobotsPolicy.From(new RobotsAnswer { Status = 308, Location = elsewhere, Redirects = 4 }).Follow);
        Assert.Same(RobotsTxt.Empty, RobotsPolicy.From(new RobotsAnswer { Status = 302, Location = elsewhere, Redirects = 5 }).Rules);
        Assert.Same(RobotsTxt.Empty, RobotsPolicy.From(new RobotsAnswer { Status = 302 }).Rules);
    }

    private static byte[] Bytes(string written) => Encoding.Latin1.GetBytes(Regex.Replace(
        written, @"\\(n|r|t|x[0-9A-F]{2})",
        match => match.Value switch
        {
            @"\n" => "\n",
            @"\r" => "\r",
            @"\t" => "\t",
            var code => ((char)int.Parse(code[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        }));
}
