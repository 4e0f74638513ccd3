using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;

namespace Vigie.ServiceDefaults;

/// <summary>What every service shares: clock, telemetry, health.</summary>
public static class ServiceDefaultsExtensions
{
    private const string Live = "live";

    // What a request for health would say again and again; /health itself tells whoever asks.
    private static readonly KeyValuePair<string, string?>[] QuietLogs =
    [
        new("Logging:LogLevel:Microsoft.AspNetCore", "Warning"),
        new("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Warning"),
        new("Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks", "None"),
    ];

    /// <summary>Adds quiet logs (any configuration overrides them), the clock, OpenTelemetry (exported only when an OTLP endpoint is configured) and health checks.</summary>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder)
    {
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = QuietLogs });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), [Live]);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(8));
        builder.AddTelemetry();
        return builder;
    }

    /// <summary>Maps <c>/health</c> (ready to work) and <c>/alive</c> (the process answers).</summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.MapHealthChecks("/health");
        app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Live) });
        return app;
    }

    private static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;

        builder.Logging.AddOpenTelemetry(logging => logging.IncludeScopes = true);
        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource("Vigie.*", "MassTransit", "Npgsql", "Microsoft.AspNetCore", "System.Net.Http"))
            .WithMetrics(metrics => metrics.AddMeter(
                "Vigie.*", "MassTransit", "Npgsql", "Microsoft.AspNetCore.*", "System.Net.Http", "System.Runtime"))
            .UseOtlpExporter();
    }
}
