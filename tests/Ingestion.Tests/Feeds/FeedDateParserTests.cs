using FsCheck;
using FsCheck.Fluent;
using Vigie.Ingestion.Feeds.Reading;

namespace Vigie.Ingestion.Tests.Feeds;

public sealed class FeedDateParserTests
{
    public static TheoryData<string, string> Dates()
    {
        var data = new TheoryData<string, string>();
        foreach (var cells in CaseTable.Rows("feed-dates.tsv"))
            data.Add(cells[0], $"{cells[1]} {cells[2]}".Trim());
        return data;
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void Reads_dates_as_feeds_write_them(string written, string expected)
    {
        var date = FeedDateParser.Parse(written);

        Assert.Equal(expected, $"{date?.Value} {date?.Precision}".Trim());
    }

    [Fact]
    public void Never_throws() => Prop
        .ForAll<string?>(text => FeedDateParser.Parse(text) is var plain && FeedDateParser.Parse("2024-05-22" + text) is var day
            && FeedDateParser.Parse("Wed, 22 May 2024 08:41" + text) is var time && (plain, day, time) == (plain, day, time))
        .QuickCheckThrowOnFailure();
}
