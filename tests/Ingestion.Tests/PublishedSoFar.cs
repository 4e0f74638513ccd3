using MassTransit.Testing;

namespace Vigie.Ingestion.Tests;

/// <summary>What a test's bus has published.</summary>
internal static class PublishedSoFar
{
    /// <summary>The messages of a type up to now, in order. Without a token that has ended the harness waits a second for more.</summary>
    public static IEnumerable<IPublishedMessage<T>> SoFar<T>(this IPublishedMessageList published)
        where T : class => published.Select<T>(new CancellationToken(canceled: true));
}
