using System.Globalization;
using Vigie.Storage.Articles;

namespace Vigie.Storage.Tests.Articles;

public sealed class EdtfStartTests
{
    [Theory]
    [InlineData("2024-05-22T08:41:00+02:00", "2024-05-22T06:41:00Z")]
    [InlineData("2024-05-22T08:41", "2024-05-22T08:41:00Z")]
    [InlineData("2024-05-22T08:41:00Z", "2024-05-22T08:41:00Z")]
    [InlineData("2024-05-22", "2024-05-22T00:00:00Z")]
    [InlineData("2023-10", "2023-10-01T00:00:00Z")]
    [InlineData("2023-10~", "2023-10-01T00:00:00Z")]
    [InlineData("2023", "2023-01-01T00:00:00Z")]
    [InlineData("2024-21", "2024-01-01T00:00:00Z")]
    [InlineData("2024-XX-XX", "2024-01-01T00:00:00Z")]
    [InlineData("2024-09-01/2024-09-10", "2024-09-01T00:00:00Z")]
    public void Is_the_first_moment_in_utc(string edtf, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), EdtfStart.Of(edtf));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("XXXX-05-26")]
    [InlineData("T08:41")]
    [InlineData("2024-02-31")]
    [InlineData("demain")]
    [InlineData("0000-01-01")]
    public void Is_null_without_a_known_year_or_sense(string? edtf) => Assert.Null(EdtfStart.Of(edtf));
}
