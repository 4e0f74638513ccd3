using Vigie.AppHost;

if (!Settings.TryRead(args, out var settings, out var exitCode))
    return exitCode;

var builder = DistributedApplication.CreateBuilder(args);
var seeds = Path.GetFullPath("../seeds", builder.AppHostDirectory);
var catalogue = Path.Combine(seeds, "catalogue");
var topics = Path.Combine(seeds, "topics");
var readerPassword = builder.AddParameter("reader-password", settings.ReaderPassword, secret: true);

var postgres = builder.AddPostgres("postgres").WithDataVolume();
var sources = postgres.AddDatabase("sources");
var archive = postgres.AddDatabase("archive");
var messaging = builder.AddRabbitMQ("messaging").WithDataVolume();

var ingestion = builder.AddProject<Projects.Ingestion>("ingestion", launchProfileName: null)
    .WithReplicas(settings.ReplicasOf("ingestion"))
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(sources).WaitFor(sources)
    .WithEnvironment("Sources__Path", settings.Sources?.FullName ?? Path.Combine(seeds, "sources.json"))
    .WithSources(settings.Contact)
    .WithFolder(0, "seeds", Path.Combine(seeds, "documents"))
    .WithFolders(1, settings.Documents)
    .WithHttpEndpoint().WithHttpHealthCheck("/health");

var enrichment = builder.AddProject<Projects.Enrichment>("enrichment", launchProfileName: null)
    .WithReplicas(settings.ReplicasOf("enrichment"))
    .WithReference(messaging).WaitFor(messaging)
    .WithEnvironment("Catalogue__Path", catalogue)
    .WithEnvironment("Topics__Path", topics)
    .WithHttpEndpoint().WithHttpHealthCheck("/health");

var storage = builder.AddProject<Projects.Storage>("storage", launchProfileName: null)
    .WithReplicas(settings.ReplicasOf("storage"))
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(archive).WaitFor(archive)
    .WithEnvironment("Catalogue__Path", catalogue)
    .WithEnvironment("Archive__ReaderPassword", readerPassword)
    .WithHttpEndpoint().WithHttpHealthCheck("/health");

builder.AddProject<Projects.Query>("query", launchProfileName: null)
    .WithReplicas(settings.ReplicasOf("query"))
    .WithReference(messaging)
    .WithReference(archive)
    .WithEnvironment("Archive__ReaderPassword", readerPassword)
    .WaitFor(storage)
    .WithHttpEndpoint(settings.Port).WithHttpHealthCheck("/health").WithExternalHttpEndpoints();

// What collects comes last: a document that no queue takes could only be tried again.
ingestion.WaitFor(enrichment).WaitFor(storage);

builder.Build().Run();
return Environment.ExitCode;
