using System.Text;
using Vigie.Ingestion.Politeness;

namespace Vigie.Ingestion.Tests.Politeness;

public sealed class TdmReservationTests
{
    private const string Site =
        """
        [
          {"location": "/directory-a/", "tdm-reservation": 1},
          {"location": "/directory-b/html/", "tdm-reservation": 1, "tdm-policy": "https://provider.example/policy.json"},
          {"location": "/directory-b/images/*.jpg", "tdm-reservation": 0},
          {"location": "/exact$", "tdm-reservation": "1"},
          {"location": "/open/", "tdm-reservation": 0},
          {"location": "/é", "tdm-reservation": true},
          {"location": "relative", "tdm-reservation": 1},
          {"location": "/unsaid"},
          {"tdm-reservation": 1},
          7,
          {"location": "/open/closed", "tdm-reservation": 1}
        ]
        """;

    [Theory]
    [InlineData("/directory-a/x.pdf", true)]
    [InlineData("/directory-b/html/x", true)]
    [InlineData("/directory-b/images/x.jpg", false)]
    [InlineData("/directory-b/images/x.png", null)]
    [InlineData("/exact", true)]
    [InlineData("/exactly", null)]
    [InlineData("/open/closed", false)]
    [InlineData("/%C3%A9t%C3%A9", true)]
    [InlineData("/unsaid", null)]
    [InlineData("/relative", null)]
    [InlineData("/", null)]
    public void The_first_location_of_the_file_that_matches_counts(string path, bool? reserved)
    {
        var file = TdmFile.Parse(Encoding.UTF8.GetBytes(Site));

        Assert.Equal(reserved, file.For(new Uri("https://provider.example" + path)).Reserved);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("<html>404</html>", null)]
    [InlineData("null", null)]
    [InlineData("[]", null)]
    [InlineData("""{"location": "/", "tdm-reservation": 1}""", true)]
    [InlineData("""[{"location": "/", "tdm-reservation": 1},]""", true)]
    [InlineData("""[{"location": "/", "tdm-reservation": 2}]""", null)]
    [InlineData("""[{"location": "/", "tdm-reservation": "1", "tdm-policy": "\ud800"}]""", null)]
    [InlineData("\uFEFF[{\"location\": \"/\", \"tdm-reservation\": 1}]", true)]
    public void A_file_with_mistakes_says_what_can_be_made_out(string json, bool? reserved)
    {
        Assert.Equal(reserved, TdmFile.Parse(Encoding.UTF8.GetBytes(json)).For(new Uri("https://a.example/x")).Reserved);
    }

    [Fact]
    public void A_policy_comes_with_its_reservation()
    {
        var reservation = TdmReservation.FromHeaders(
        [
            new("Content-Type", "text/html"), new("TDM-Reservation", " 1 "), new("tdm-policy", "https://provider.example/p.json"),
        ]);

        Assert.Equal(new TdmReservation(true, "https://provider.example/p.json"), reservation);
    }

    [Theory]
    [InlineData(true, null, null, true)]
    [InlineData(true, false, null, false)]
    [InlineData(false, false, true, true)]
    [InlineData(true, true, false, false)]
    [InlineData(null, null, null, null)]
    public void The_page_counts_before_its_headers_and_these_before_the_file(bool? file, bool? header, bool? page, bool? expected)
    {
        var effective = new TdmReservation(file, null).Or(new TdmReservation(header, null)).Or(new TdmReservation(page, null));

        Assert.Equal(expected, effective.Reserved);
    }

    [Theory]
    [InlineData("""<meta name="tdm-reservation" content="1">""", true)]
    [InlineData("""<meta name="TDM-Reservation" content="0">""", false)]
    [InlineData("""<meta name="tdm-reservation" content="0"><meta name="tdm-reservation" content="1">""", true)]
    [InlineData("""<meta name="tdm-reservation" content="perhaps">""", null)]
    [InlineData("""<meta name="tdm-policy" content="https://a.example/p">""", null)]
    public void A_page_can_reserve_its_rights(string html, bool? reserved)
    {
        Assert.Equal(reserved, TdmReservation.FromMeta(MetaTag.Read(html)).Reserved);
    }
}
