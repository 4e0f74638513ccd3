using MassTransit;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Storage.Batches;

internal static class BatchesExtensions
{
    /// <summary>Adds a queue that hands batches to <typeparamref name="TWriter"/>.</summary>
    public static void AddBatches<TItem, TResult, TWriter>(this IServiceCollection services, Func<StorageOptions, int> size)
        where TWriter : class, IBatchWriter<TItem, TResult>
    {
        services.TryAddSingleton<BatchMetrics>();
        services.AddSingleton<IBatchWriter<TItem, TResult>, TWriter>();
        services.AddSingleton(provider => new BatchSize<TItem>(size(provider.GetRequiredService<IOptions<StorageOptions>>().Value)));
        services.AddSingleton<BatchQueue<TItem, TResult>>();
        services.AddHostedService(provider => provider.GetRequiredService<BatchQueue<TItem, TResult>>());
    }

    /// <summary>Retries as everywhere, and lets enough messages in that the next batches fill while the first are written.</summary>
    public static void UseBatches<TItem>(this IReceiveEndpointConfigurator endpoint, IRegistrationContext context)
    {
        var writers = context.GetRequiredService<IOptions<StorageOptions>>().Value.Writers;
        var messages = context.GetRequiredService<BatchSize<TItem>>().Items * (writers + 1);
        endpoint.UseStandardRetries(context);
        endpoint.PrefetchCount = messages;
        endpoint.ConcurrentMessageLimit = messages;
    }
}
