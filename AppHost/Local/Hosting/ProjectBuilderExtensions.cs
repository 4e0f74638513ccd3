namespace Aspire.Hosting;

internal static class ProjectBuilderExtensions
{
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(
        this IDistributedApplicationBuilder builder, string name, string? launchProfileName)
        where TProject : ILocalProject, new() =>
        launchProfileName is null
            ? builder.AddResource(new ProjectResource(name, new TProject()))
            : throw new NotSupportedException($"Project '{name}': launch profiles are not read in local mode.");

    public static IResourceBuilder<ProjectResource> WithReplicas(this IResourceBuilder<ProjectResource> project, int replicas) =>
        With(project, resource => resource.Replicas = replicas);

    /// <summary>Hands over the connection string, and its parts one by one.</summary>
    public static IResourceBuilder<ProjectResource> WithReference(
        this IResourceBuilder<ProjectResource> project, IResourceBuilder<IResourceWithConnectionString> source) =>
        With(project, resource => resource.Environment.Add(environment =>
        {
            var target = source.Resource;
            environment[$"ConnectionStrings__{target.Name}"] = target.ConnectionString;
            foreach (var (property, value) in target.ConnectionProperties)
                environment[$"{target.Name.Replace('-', '_').ToUpperInvariant()}_{property}"] = value;
        }));

    public static IResourceBuilder<ProjectResource> WaitFor(this IResourceBuilder<ProjectResource> project, IResourceBuilder<IResource> dependency) =>
        With(project, resource => resource.WaitsFor.Add(dependency.Resource));

    public static IResourceBuilder<ProjectResource> WithEnvironment(this IResourceBuilder<ProjectResource> project, string name, string? value) =>
        With(project, resource => resource.Environment.Add(environment => environment[name] = value));

    public static IResourceBuilder<ProjectResource> WithEnvironment(
        this IResourceBuilder<ProjectResource> project, string name, IResourceBuilder<ParameterResource> parameter) =>
        project.WithEnvironment(name, parameter.Resource.Value);

    public static IResourceBuilder<ProjectResource> WithHttpEndpoint(this IResourceBuilder<ProjectResource> project, int? port = null) =>
        With(project, resource => (resource.HasHttpEndpoint, resource.HttpPort) = (true, port));

    public static IResourceBuilder<ProjectResource> WithExternalHttpEndpoints(this IResourceBuilder<ProjectResource> project) =>
        With(project, resource => resource.IsExternal = resource.HasHttpEndpoint);

    public static IResourceBuilder<ProjectResource> WithHttpHealthCheck(this IResourceBuilder<ProjectResource> project, string? path = null) =>
        With(project, resource => resource.HealthPath = resource.HasHttpEndpoint
            ? path ?? "/"
            : throw new DistributedApplicationException($"Project '{resource.Name}': a health check needs an HTTP endpoint before it."));

    private static IResourceBuilder<ProjectResource> With(IResourceBuilder<ProjectResource> project, Action<ProjectResource> change)
    {
        change(project.Resource);
        return project;
    }
}
