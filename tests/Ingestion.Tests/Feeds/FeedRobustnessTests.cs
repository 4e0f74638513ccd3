using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Vigie.Ingestion.Tests.Feeds;

public sealed class FeedRobustnessTests
{
    public static TheoryData<string> Files() => ["presse.rss", "revue.atom", "ancien.rdf", "billets.json", "ancien.cdf"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Reads_every_beginning_of_a_feed(string file)
    {
        var body = FeedReading.File(file);

        for (var length = 0; length <= body.Length; length++)
            FeedReading.Read(body[..length]);
    }

    [Fact]
    public void A_truncated_feed_gives_the_articles_that_are_whole()
    {
        var body = FeedReading.File("presse.rss");
        var feed = FeedReading.Read(body[..^120]);

        Assert.Equal("courrier-1001", feed.Entries[0].Id);
        Assert.False(feed.WellFormed);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Reads_a_feed_with_any_bytes_changed(string file)
    {
        var body = FeedReading.File(file);
        Prop.ForAll<(int Place, byte Value)[]>(changes =>
        {
            var changed = (byte[])body.Clone();
            foreach (var (place, value) in changes)
                changed[(int)((uint)(place * 7919) % changed.Length)] = value;
            return FeedReading.Read(changed).Problems is not null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Reads_any_text() => Prop
        .ForAll<string?>(text => FeedReading.Read(text ?? "").Entries is not null && FeedReading.Item(text ?? "").Entries is not null)
        .QuickCheckThrowOnFailure();

    public static TheoryData<string, string, string> Hostile() => new()
    {
        { "deep nesting", "<rss><channel>" + Repeat("<a>", 200_000), "" },
        { "unclosed items", "<rss><channel>" + Repeat("<item><title>", 100_000), "" },
        { "open tags", Repeat("<", 1_000_000), "" },
        { "open attributes", "<rss " + Repeat("a=\"", 300_000), "" },
        { "many attributes", "<rss " + Repeat("a='1' ", 200_000) + ">", "" },
        { "many namespaces", Repeat("<a xmlns:b='c'>", 100_000), "" },
        { "end tags", "<rss>" + Repeat("</a>", 300_000), "" },
        { "ampersands", "<rss><channel><title>" + Repeat("&", 1_000_000), "" },
        { "open comments", "<rss>" + Repeat("<!--", 300_000), "" },
        { "open sections", "<rss>" + Repeat("<![CDATA[", 100_000), "" },
        { "open declarations", Repeat("<!DOCTYPE [", 100_000), "" },
        { "entities", "<!DOCTYPE rss [" + Repeat("<!ENTITY a 'b'>", 100_000) + "]><rss/>", "" },
        { "quotes", "<rss><channel><item><description>" + Repeat("&lt;a b='", 100_000), "" },
        { "scripts", "<rss><channel><item><description>" + Repeat("&lt;script>", 100_000), "" },
        { "applets", "<rss><channel><item><description>" + Repeat("&lt;applet>", 100_000), "" },
        { "svg", "<rss><channel><item><description>" + Repeat("&lt;svg a>", 100_000), "" },
        { "json nesting", Repeat("{\"a\":[", 100_000), "" },
        { "json entries", "{\"items\":[" + Repeat("{},", 100_000) + "{}]}", "" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_input_takes_no_more_than_its_time(string name, string start, string end)
    {
        var body = Encoding.UTF8.GetBytes(start + end);
        var started = Stopwatch.GetTimestamp();

        FeedReading.Read(body);

        // Quadratic work on these takes minutes.
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(15), name);
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
