using MassTransit;
using Microsoft.Extensions.Options;
using Vigie.Contracts;

namespace Vigie.Query.Sources;

/// <summary>Asks ingestion what a source would yield.</summary>
internal sealed class SourcePreviews(IBus bus, IOptions<SourcesOptions> options)
{
    /// <summary>What ingestion found; null when it did not answer in time.</summary>
    public async Task<SourcePreviewed?> AskAsync(SourceDefinition definition, CancellationToken cancellationToken)
    {
        // Another bound than the request's own, which does not begin before the broker has the request.
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var patience = TimeSpan.FromSeconds(options.Value.PreviewSeconds);
        limited.CancelAfter(patience);
        try
        {
            var client = bus.CreateRequestClient<SourcePreviewRequested>(patience);
            var request = new SourcePreviewRequested { Definition = definition };
            var answer = await client.GetResponse<SourcePreviewed>(request, limited.Token).WaitAsync(limited.Token);
            return answer.Message;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        // No answer, no queue that takes the request, or no broker.
        catch (MassTransitException)
        {
            return null;
        }
    }
}
