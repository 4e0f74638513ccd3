using System.Globalization;
using Vigie.Contracts;
using Vigie.Ingestion.Documents;

namespace Vigie.Ingestion.Tests.Documents;

public sealed class StatedDateTests
{
    [Theory]
    [InlineData("2024", "year")]
    [InlineData("2024-10", "month")]
    [InlineData("2024-10-22", "day")]
    [InlineData("2024-10-22T08:41:00+02:00", "minute")]
    [InlineData("2024-10-22T08:41Z", "minute")]
    public void Keeps_a_date_as_vague_as_it_was_stated(string value, string precision)
    {
        var date = StatedDate.Parse(value);

        Assert.Equal(new PublishedDate { Value = value, Precision = precision }, date);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hier")]
    [InlineData("2024-13-01")]
    [InlineData("2024-02-30")]
    [InlineData("22/10/2024")]
    public void What_is_no_date_is_none(string? value)
    {
        Assert.Null(StatedDate.Parse(value));
    }

    [Theory]
    [InlineData("2024-10-22T08:41:00+02:00", "minute", "2024-10-22T06:41:00Z")]
    [InlineData("2024-10-22", "day", "2024-10-22T00:00:00Z")]
    [InlineData("2024-10", "month", null)]
    [InlineData("XXXX-05-26", "partial", null)]
    public void Only_a_known_day_has_a_first_moment(string value, string precision, string? expected)
    {
        var start = StatedDate.Start(new PublishedDate { Value = value, Precision = precision });

        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), start);
    }
}
