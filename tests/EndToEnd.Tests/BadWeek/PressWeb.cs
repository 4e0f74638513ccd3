using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Vigie.EndToEnd.Tests.BadWeek;

/// <summary>The press of the bad week: a hundred hosts on as many addresses, with the log of the requests that they got.</summary>
internal sealed class PressWeb : IAsyncDisposable
{
    /// <summary>All addresses of the hosts.</summary>
    public const string Network = "127.0.1.0/24";

    private const int HostCount = 100;

    // The other hosts have none.
    private const int HostsPerTrouble = 3;

    private readonly ConcurrentDictionary<(int Host, string Key, int Day), int> _attempts = new();
    private readonly ConcurrentDictionary<(string Feed, int Day), bool> _delivered = new();
    private readonly Traps _traps = new();
    private readonly PressAnswers _answers;
    private readonly WebApplication _app;
    private volatile int _day;

    private PressWeb()
    {
        var troubles = Enum.GetValues<Trouble>();
        Hosts = [.. Enumerable.Range(0, HostCount).Select(i => new PressHost(i, i < HostsPerTrouble * troubles.Length ? troubles[i % troubles.Length] : Trouble.None))];
        _answers = new PressAnswers(_traps, Hosts);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            foreach (var host in Hosts)
                kestrel.Listen(host.Address, 0);
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public IReadOnlyList<PressHost> Hosts { get; }

    public IEnumerable<PressFeed> Feeds => Hosts.SelectMany(host => host.Feeds);

    /// <summary>What the feeds list changes from day to day.</summary>
    public int Day
    {
        get => _day;
        set => _day = value;
    }

    /// <summary>The requests in the order of their arrival.</summary>
    public ConcurrentQueue<PressRequest> Requests { get; } = new();

    /// <summary>Connections to addresses that are not of the press.</summary>
    public int ForbiddenConnections => _traps.Connections;

    public static async Task<PressWeb> StartAsync()
    {
        var web = new PressWeb();
        await web._app.StartAsync();
        var origins = web._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        foreach (var host in web.Hosts)
            host.Origin = origins.Single(origin => new Uri(origin).Host == host.Address.ToString());
        return web;
    }

    /// <summary>True when a feed has been given out today, or has been said not to have changed.</summary>
    public bool HasDelivered(PressFeed feed) => _delivered.ContainsKey((feed.Id, Day));

    /// <summary>True when the request asked for this feed where it really is.</summary>
    public bool IsFor(PressFeed feed, PressRequest request) => _answers.Is(feed, request);

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
        _traps.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var host = Hosts[http.Connection.LocalIpAddress!.MapToIPv4().GetAddressBytes()[3] - 1];
        var request = new PressRequest(
            host, http.Request.Path + http.Request.QueryString.Value, Day, TimeProvider.System.GetUtcNow(), http.Request.Headers.UserAgent.ToString());
        Requests.Enqueue(request);
        var attempt = _attempts.AddOrUpdate((host.Number, request.Page, request.Day), 1, (_, before) => before + 1);
        http.Response.OnStarting(() =>
        {
            request.Status = http.Response.StatusCode;
            return Task.CompletedTask;
        });
        try
        {
            await _answers.WriteAsync(http, request, attempt);
            request.IsWhole = true;
            if (Feeds.FirstOrDefault(feed => IsFor(feed, request)) is { } feed && request.Status is 200 or 304)
                _delivered[(feed.Id, request.Day)] = true;
        }
        catch (Exception broken) when (broken is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            // Vigie has had enough of an answer without end.
        }
    }
}
