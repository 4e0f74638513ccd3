using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

internal static class RabbitMQBuilderExtensions
{
    public static IResourceBuilder<RabbitMQServerResource> AddRabbitMQ(this IDistributedApplicationBuilder builder, string name) =>
        builder.AddResource(new RabbitMQServerResource(name, builder.Configuration.GetConnectionString(name)));

    /// <summary>A private server keeps its data always.</summary>
    public static IResourceBuilder<RabbitMQServerResource> WithDataVolume(this IResourceBuilder<RabbitMQServerResource> server) => server;
}
