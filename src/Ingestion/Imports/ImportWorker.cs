using Microsoft.Extensions.Options;
using Vigie.Contracts;
using Vigie.Ingestion.Archives;
using Vigie.Ingestion.Database;
using Vigie.Ingestion.Documents;
using Vigie.Ingestion.Politeness;
using Vigie.Text.Encodings;

namespace Vigie.Ingestion.Imports;

/// <summary>Reads one import and publishes its documents in batches; how far it came is saved when the broker has confirmed a batch.</summary>
internal sealed class ImportWorker(
    ImportFiles files,
    ImportBook book,
    PageTermsReader terms,
    DocumentPublisher publisher,
    Patience patience,
    IOptions<ImportOptions> options,
    TimeProvider clock)
{
    // A batch is in memory as a whole.
    private const int MaxBatchBytes = 16 * 1024 * 1024;

    private readonly ImportOptions _options = options.Value;

    /// <summary>Returns when the import has ended, in whatever way, or belongs to this replica no more.</summary>
    /// <exception cref="IOException">It cannot be read further.</exception>
    public async Task RunAsync(Import import, CancellationToken stop)
    {
        var request = import.Request;
        var reading = new ImportReading(request, files.Of(request, stop), import.Progress, _options.MaxDocumentBytes, stop);
        var pace = new ImportPace(import.Progress, clock);
        var progress = import.Progress with { FilesTotal = reading.FilesTotal };
        foreach (var batch in Batches(reading.Read()))
        {
            var published = await PublishAsync(request, batch, stop);
            var errors = Errors(batch, published, progress.Errors + 1);
            progress = pace.Estimate(After(progress, batch, published, errors, reading));
            if (!await book.SaveAsync(import, progress, [.. errors.TakeWhile(error => error.Number <= _options.KeptErrors)], stop))
                return;
            if (request.Format is ImportFormat.Ndjson or ImportFormat.Warc)
                await book.DropReadChunksAsync(import.Id, progress.Position().Within.Offset, stop);
            if (progress.Documents == 0 && progress.Rejected >= _options.GiveUpAfterRejected)
                break;
        }

        await EndAsync(import, pace.Estimate(AtTheEnd(progress, reading)), stop);
    }

    private IEnumerable<List<ImportItem>> Batches(IEnumerable<ImportItem> items)
    {
        var batch = new List<ImportItem>(_options.BatchSize);
        var bytes = 0L;
        foreach (var item in items)
        {
            batch.Add(item);
            bytes += item.Item.Document.Content.Length;
            if (batch.Count < _options.BatchSize && bytes < MaxBatchBytes)
                continue;
            yield return batch;
            batch = new List<ImportItem>(_options.BatchSize);
            bytes = 0;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    // A broker that is away is waited for; what of the batch was published before is published again, and is the same.
    private async Task<CollectedDocument[]> PublishAsync(ImportRequested request, List<ImportItem> batch, CancellationToken stop)
    {
        var published = new CollectedDocument[batch.Count];
        var bound = new ParallelOptions { MaxDegreeOfParallelism = _options.PublishConcurrency };
        await patience.UntilItWorksAsync(
            async token =>
            {
                bound.CancellationToken = token;
                await Parallel.ForAsync(0, batch.Count, bound, async (i, one) =>
                    published[i] = await publisher.PublishAsync(Document(request, batch[i].Item), one));
            },
            stop);
        return published;
    }

    private RawDocument Document(ImportRequested request, ArchiveItem item)
    {
        var document = request.Language is null
            ? item.Document
            : item.Document with { Declared = (item.Document.Declared ?? new DeclaredMetadata()) with { Language = item.Document.Declared?.Language ?? request.Language } };
        // What came by HTTP was crawled, and what its publisher asked of crawlers holds for its copies.
        if (item.Headers.Count == 0 || document.RejectionReason is not null || !Uri.TryCreate(document.Url, UriKind.Absolute, out var address))
            return document;
        var asked = terms.OfCopy(address, document, item.Headers);
        return asked.Refusal is { } refusal
            ? document with { Content = [], RejectionReason = refusal }
            : document with { NoArchive = asked.NoArchive };
    }

    private static List<ImportError> Errors(List<ImportItem> batch, CollectedDocument[] published, long firstNumber)
    {
        var errors = new List<ImportError>();
        for (var i = 0; i < batch.Count; i++)
        {
            var document = published[i].Document;
            if ((document.RejectionReason ?? batch[i].Item.Problem) is { } reason)
                errors.Add(new ImportError
                {
                    Number = firstNumber + errors.Count,
                    Location = StorableText.Clean(document.Location ?? document.DocumentId.ToString()),
                    Url = document.Url is { } url ? StorableText.Clean(url) : null,
                    DocumentId = document.DocumentId,
                    Rejected = document.RejectionReason is not null,
                    Reason = StorableText.Clean(reason),
                });
        }

        return errors;
    }

    private static ImportProgress After(
        ImportProgress before, List<ImportItem> batch, CollectedDocument[] published, List<ImportError> errors, ImportReading reading)
    {
        var rejected = errors.Count(error => error.Rejected);
        return before with
        {
            File = batch[^1].Next.File,
            Within = batch[^1].Next.Within.ToString(),
            BytesOfFilesBefore = reading.BytesOfFilesBefore,
            BytesRead = reading.BytesRead,
            BytesTotal = reading.BytesTotal,
            Documents = before.Documents + published.Length - rejected,
            Articles = before.Articles + published.Sum(document => document.Articles.Count),
            Rejected = before.Rejected + rejected,
            Errors = before.Errors + errors.Count,
            FirstRejection = before.FirstRejection ?? errors.Find(error => error.Rejected)?.Reason,
            Skipped = reading.Skipped,
        };
    }

    // There is nothing behind it, should the replica die before the end is noted.
    private static ImportProgress AtTheEnd(ImportProgress last, ImportReading reading) => last with
    {
        File = reading.FilesTotal ?? 1,
        Within = "0",
        BytesOfFilesBefore = reading.BytesRead,
        BytesRead = reading.BytesRead,
        BytesTotal = reading.BytesTotal,
        Skipped = reading.Skipped,
    };

    private async Task EndAsync(Import import, ImportProgress progress, CancellationToken stop)
    {
        if (!await book.SaveAsync(import, progress, [], stop))
            return;
        var useless = progress is { Documents: 0, Rejected: > 0 };
        await book.EndAsync(
            import,
            useless ? ImportState.Failed : ImportState.Finished,
            useless ? $"none of its first {progress.Rejected} documents can be used; the first: {progress.FirstRejection}" : null,
            stop);
    }
}
