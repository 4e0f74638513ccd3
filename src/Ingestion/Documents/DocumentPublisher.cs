using System.Diagnostics.Metrics;
using MassTransit;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Ingestion.Documents;

/// <summary>Reads raw documents and publishes what they became; done only when the broker has confirmed all of it.</summary>
internal sealed partial class DocumentPublisher(
    DocumentReader reader, IBus bus, IMeterFactory meters, ILogger<DocumentPublisher> logger)
{
    private readonly Counter<int> _documents = meters.Create("Vigie.Ingestion").CreateCounter<int>("vigie.ingestion.documents");

    /// <summary>Tells what was published.</summary>
    public async Task<CollectedDocument> PublishAsync(RawDocument raw, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Source.StartActivity("collect document");
        var collected = reader.Read(raw);
        var (document, articles) = collected;
        activity?.SetTag("vigie.document", document.DocumentId);

        await Task.WhenAll(articles.Select(article => bus.PublishConfirmedAsync(article, cancellationToken)));
        await bus.PublishConfirmedAsync(document, cancellationToken);

        var outcome = document.RejectionReason is null ? "collected" : "rejected";
        _documents.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        if (document.RejectionReason is { } reason)
            LogRejected(document.DocumentId, document.SourceId, document.Location, reason);
        else
            LogCollected(document.DocumentId, document.SourceId, articles.Count);
        return collected;
    }

    [LoggerMessage(LogLevel.Debug, "Collected document {DocumentId} of {SourceId}: {Articles} articles")]
    private partial void LogCollected(Guid documentId, string sourceId, int articles);

    [LoggerMessage(LogLevel.Information, "Rejected document {DocumentId} of {SourceId} at {Location}: {Reason}")]
    private partial void LogRejected(Guid documentId, string sourceId, string? location, string reason);
}
