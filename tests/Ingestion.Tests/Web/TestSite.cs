using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Vigie.Ingestion.Tests.Web;

/// <summary>A web site on the loopback network, with the log of the requests that it got.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RequestDelegate> _pages = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private TestSite(WebApplication app) => _app = app;

    /// <summary>Scheme, host and port.</summary>
    public string Origin { get; private set; } = "";

    /// <summary>The requests in the order of their arrival.</summary>
    public ConcurrentQueue<SiteRequest> Requests { get; } = new();

    /// <param name="address">One of the loopback network: each is a host of its own.</param>
    public static async Task<TestSite> StartAsync(string address = "127.0.0.1")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Parse(address), 0);
            // Some real servers send headers beyond ASCII.
            kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1;
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.Latin1;
        });
        var site = new TestSite(builder.Build());
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync();
        site.Origin = site._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return site;
    }

    /// <summary>The number of requests for a path.</summary>
    public int CountOf(string path) => Requests.Count(request => request.Path == path);

    public void Serve(string path, RequestDelegate answer) => _pages[path] = answer;

    public void Serve(string path, string content, string type = "text/html; charset=utf-8") => Serve(path, http =>
    {
        http.Response.ContentType = type;
        return http.Response.WriteAsync(content);
    });

    public void Redirect(string path, string location, int status) => Serve(path, http =>
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Location = location;
        return Task.CompletedTask;
    });

    public void Fail(string path, int status, string? retryAfter = null) => Serve(path, http =>
    {
        http.Response.StatusCode = status;
        if (retryAfter is not null)
            http.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path + http.Request.QueryString.Value;
        Requests.Enqueue(new SiteRequest(TimeProvider.System.GetUtcNow(), path, http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString())));
        if (_pages.TryGetValue(path, out var answer))
            return answer(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
