namespace Vigie.AppHost.Tests;

/// <summary>The topologies that the tests run, in their own process or in one that they can kill.</summary>
internal static class Topologies
{
    public static IDistributedApplicationBuilder Build(string name, string[] configuration) => name switch
    {
        "servers" => Servers(configuration),
        "services" => Services(configuration),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such topology."),
    };

    /// <summary>Both servers, and a service that needs them.</summary>
    public static IDistributedApplicationBuilder Servers(string[] configuration)
    {
        var builder = DistributedApplication.CreateBuilder(configuration);
        var postgres = builder.AddPostgres("postgres");
        var books = postgres.AddDatabase("books", "the \"books\"");
        var messaging = builder.AddRabbitMQ("messaging");
        AddService(builder, "reader").WithReference(books).WithReference(messaging).WaitFor(books).WaitFor(messaging);
        return builder;
    }

    /// <summary>Two services, of which the first waits for the second.</summary>
    public static IDistributedApplicationBuilder Services(string[] configuration)
    {
        var builder = DistributedApplication.CreateBuilder(configuration);
        var front = AddService(builder, "front");
        var back = AddService(builder, "back");
        front.WaitFor(back);
        return builder;
    }

    public static IResourceBuilder<ProjectResource> AddService(IDistributedApplicationBuilder builder, string name, int? port = null) =>
        builder.AddProject<SmallService>(name, launchProfileName: null)
            .WithEnvironment("JOURNAL", builder.Configuration["JOURNAL"])
            .WithHttpEndpoint(port)
            .WithHttpHealthCheck("/health");
}
