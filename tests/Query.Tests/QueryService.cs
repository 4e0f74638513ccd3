using System.Net;
using System.Text.Json.Nodes;
using MassTransit;
using MassTransit.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Vigie.Archive;
using Vigie.Testing;

namespace Vigie.Query.Tests;

/// <summary>The service on Kestrel over a real PostgreSQL, which it may only read; the bus is MassTransit's in-memory one.</summary>
public sealed class QueryService : IAsyncLifetime
{
    private const string ReaderPassword = "lecture";

    private readonly PostgresServer _postgres = new();
    private WebApplicationFactory<Program>? _service;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>The archive with the rights of its owner.</summary>
    public NpgsqlDataSource Archive { get; private set; } = null!;

    public ArchiveRows Rows { get; private set; } = null!;

    public ITestHarness Bus => _service!.Services.GetRequiredService<ITestHarness>();

    public IServiceProvider Services => _service!.Services;

    public async Task InitializeAsync()
    {
        await _postgres.InitializeAsync();
        var connectionString = await _postgres.CreateDatabaseAsync("archive", PrepareAsync);
        Archive = NpgsqlDataSource.Create(connectionString);
        Rows = new ArchiveRows(Archive);
        await Samples.InsertAsync(Rows);

        _service = Start(new Dictionary<string, string?> { ["ConnectionStrings:archive"] = connectionString, ["Archive:ReaderPassword"] = ReaderPassword });
        Client = ClientOf(_service);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _service!.DisposeAsync();
        await Archive.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    /// <summary>A service of the caller's own; without an address the bus is the in-memory one.</summary>
    public static WebApplicationFactory<Program> Start(IReadOnlyDictionary<string, string?> settings)
    {
        var service = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
            foreach (var (name, value) in settings)
                host.UseSetting(name, value);
            if (!settings.ContainsKey("ConnectionStrings:messaging"))
                host.ConfigureTestServices(services => services.AddMassTransitTestHarness());
        });
        service.UseKestrel();
        service.StartServer();
        return service;
    }

    /// <summary>A client that shows redirects instead of following them.</summary>
    public static HttpClient ClientOf(WebApplicationFactory<Program> service)
    {
        var addresses = service.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(addresses.Addresses.Single()) };
    }

    /// <summary>A read that succeeds, as JSON.</summary>
    public async Task<JsonNode> GetAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {(int)response.StatusCode} {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>The titles that a query of articles lists, in order.</summary>
    public async Task<IReadOnlyList<string>> TitlesAsync(string query) =>
        [.. (await GetAsync("/api/articles?" + query))["items"]!.AsArray().Select(item => item!["title"]!.GetValue<string>())];

    private static async Task PrepareAsync(NpgsqlDataSource database)
    {
        await ArchiveSchema.MigrateAsync(database, CancellationToken.None);
        await using var role = database.CreateCommand(
            $"""
            CREATE ROLE vigie_reader LOGIN PASSWORD '{ReaderPassword}';
            GRANT SELECT ON ALL TABLES IN SCHEMA public TO vigie_reader;
            """);
        await role.ExecuteNonQueryAsync();
    }
}
