using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Vigie.EndToEnd.Tests;

/// <summary>A collector for OTLP over HTTP that remembers which services took part in which trace.</summary>
internal sealed class TraceCollector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> _servicesByTrace = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private TraceCollector(WebApplication app) => _app = app;

    public string Endpoint => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<TraceCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var collector = new TraceCollector(app);
        app.MapPost("/v1/traces", collector.ReceiveAsync);
        app.MapPost("/v1/{signal}", (string signal) => Results.Ok());
        await app.StartAsync();
        return collector;
    }

    /// <summary>A trace that all of <paramref name="services"/> have added to was received.</summary>
    public bool HasTraceThrough(params string[] services) =>
        _servicesByTrace.Values.Any(seen => services.All(seen.ContainsKey));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // opentelemetry/proto/collector/trace/v1: request.resource_spans(1) { resource(1), scope_spans(2) { spans(2) { trace_id(1) } } }
    private async Task ReceiveAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        foreach (var resourceSpans in Fields(body.ToArray(), 1))
        {
            var service = ServiceName(Fields(resourceSpans, 1).First());
            foreach (var span in Fields(resourceSpans, 2).SelectMany(scope => Fields(scope, 2)))
                _servicesByTrace.GetOrAdd(Convert.ToHexString(Fields(span, 1).First()), _ => new(StringComparer.Ordinal))[service] = true;
        }
    }

    // resource.attributes(1) { key(1), value(2) { string_value(1) } }
    private static string ServiceName(byte[] resource) =>
        Fields(resource, 1)
            .Where(attribute => Encoding.UTF8.GetString(Fields(attribute, 1).First()) == "service.name")
            .Select(attribute => Encoding.UTF8.GetString(Fields(Fields(attribute, 2).First(), 1).First()))
            .First();

    /// <summary>The length-delimited fields of a protobuf message that have this number.</summary>
    private static List<byte[]> Fields(byte[] message, int number)
    {
        var found = new List<byte[]>();
        for (var at = 0; at < message.Length;)
        {
            var key = Varint(message, ref at);
            switch (key & 7)
            {
                case 0:
                    Varint(message, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    var length = (int)Varint(message, ref at);
                    if ((int)(key >> 3) == number)
                        found.Add(message[at..(at + length)]);
                    at += length;
                    break;
            }
        }

        return found;
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
    }
}
