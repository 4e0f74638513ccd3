using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Vigie.AppHost.Tests;

/// <summary>A service that does nothing but tell of itself: in a journal, and over HTTP.</summary>
internal sealed class SmallService : ILocalProject
{
    public string ProjectPath => AssemblyPath;

    public string AssemblyPath => typeof(SmallService).Assembly.Location;

    public static async Task RunAsync()
    {
        var name = Environment.GetEnvironmentVariable("OTEL_SERVICE_NAME")!;
        var journal = Environment.GetEnvironmentVariable("JOURNAL")!;
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/health", () => IsHealthy() ? Results.Ok() : Results.StatusCode(503));
        app.MapGet("/environment", () => Environment.GetEnvironmentVariables());
        app.Lifetime.ApplicationStarted.Register(() => Write(journal, $"{name} starts"));
        app.Lifetime.ApplicationStopping.Register(() =>
        {
            if (Environment.GetEnvironmentVariable("STUBBORN") is not null)
                Thread.Sleep(Timeout.Infinite);
            Write(journal, $"{name} ends{string.Concat(ReachableServers())}");
        });
        await app.RunAsync();
    }

    // Its file in the folder makes a replica healthy; without a folder all are.
    private static bool IsHealthy() =>
        Environment.GetEnvironmentVariable("HEALTHY_WHEN_IN") is not { } folder
        || File.Exists(Path.Combine(folder, Environment.GetEnvironmentVariable("OTEL_RESOURCE_ATTRIBUTES")!.Split('=')[1]));

    private static IEnumerable<string> ReachableServers()
    {
        foreach (var server in (string[])["BOOKS", "MESSAGING"])
        {
            if (Environment.GetEnvironmentVariable(server + "_PORT") is not { } port)
                continue;
            using var client = new TcpClient("127.0.0.1", int.Parse(port));
            yield return " before " + server;
        }
    }

    // Where an appending stream writes is decided when it is opened: services that end together would write over each other.
    private static void Write(string journal, string line)
    {
        using var turn = new Mutex(initiallyOwned: false, Path.GetFileName(Path.GetDirectoryName(journal)));
        turn.WaitOne();
        using var file = new FileStream(journal, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        file.Write(Encoding.UTF8.GetBytes(line + "\n"));
        file.Flush();
        turn.ReleaseMutex();
    }
}
