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
            Write(journal, $"{name} ends");
        });
        await app.RunAsync();
    }

    private static bool IsHealthy() => Environment.GetEnvironmentVariable("HEALTHY_WHEN") is not { } file || File.Exists(file);

    private static void Write(string journal, string line)
    {
        using var file = new FileStream(journal, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        file.Write(Encoding.UTF8.GetBytes(line + "\n"));
    }
}
