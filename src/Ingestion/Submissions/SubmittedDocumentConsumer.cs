using MassTransit;
using Vigie.Contracts;
using Vigie.Ingestion.Documents;

namespace Vigie.Ingestion.Submissions;

/// <summary>Takes in the documents that clients push through the API.</summary>
internal sealed class SubmittedDocumentConsumer(DocumentPublisher publisher) : IConsumer<DocumentSubmitted>
{
    public Task Consume(ConsumeContext<DocumentSubmitted> context)
    {
        var submitted = context.Message;
        return publisher.PublishAsync(
            new RawDocument
            {
                SourceId = submitted.SourceId,
                Url = submitted.Url,
                MediaType = submitted.MediaType,
                Charset = submitted.Charset,
                Content = submitted.Content,
                Declared = submitted.Declared,
                CollectedAt = submitted.SubmittedAt,
            },
            context.CancellationToken);
    }
}
