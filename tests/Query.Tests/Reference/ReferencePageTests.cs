using System.Net;
using System.Text.RegularExpressions;

namespace Vigie.Query.Tests.Reference;

[Collection(QueryCollection.Name)]
public sealed partial class ReferencePageTests(QueryService service)
{
    [Fact]
    public async Task The_root_leads_to_the_reference()
    {
        using var response = await service.Client.GetAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/reference/", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_page_loads_only_what_this_service_serves()
    {
        var page = await service.Client.GetStringAsync("/reference/");

        Assert.DoesNotMatch("(src|href|url)=?[\"':(]+(https?:)?//", page);
        foreach (Match script in Source().Matches(page))
        {
            using var response = await service.Client.GetAsync("/reference/" + script.Groups["path"].Value);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [GeneratedRegex("src=\"(?<path>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Source();
}
