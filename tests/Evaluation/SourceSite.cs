using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Vigie.Evaluation;

/// <summary>A web server that gives every host a feed with a few whole articles, and says that it has not changed when asked again.</summary>
internal sealed class SourceSite : IAsyncDisposable
{
    private const int Entries = 5;
    private const string Tag = "\"1\"";

    private readonly WebApplication _app;
    private long _requests;

    private SourceSite(WebApplication app) => _app = app;

    public int Port { get; private set; }

    public long Requests => Interlocked.Read(ref _requests);

    public static async Task<SourceSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var site = new SourceSite(builder.Build());
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync();
        site.Port = new Uri(site._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
        return site;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        Interlocked.Increment(ref _requests);
        http.Response.Headers.ETag = Tag;
        if (http.Request.Path != "/flux")
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (http.Request.Headers.IfNoneMatch == Tag)
            http.Response.StatusCode = StatusCodes.Status304NotModified;
        else
            await http.Response.WriteAsync(Feed(http.Request.Host.Host));
    }

    private static string Feed(string host)
    {
        var rss = new StringBuilder("<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Journal</title>");
        for (var entry = 0; entry < Entries; entry++)
        {
            rss.Append($"<item><title>Dépêche {entry} de {host}</title><link>http://{host}/{entry}</link><content:encoded><![CDATA[");
            for (var paragraph = 0; paragraph < 12; paragraph++)
                rss.Append($"<p>La délégation numéro {entry * paragraph} a présenté à {host} son projet de ligne ferroviaire, que le ministère examine depuis mardi.</p>");
            rss.Append("]]></content:encoded></item>");
        }

        return rss.Append("</channel></rss>").ToString();
    }
}
