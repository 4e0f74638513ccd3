using Microsoft.EntityFrameworkCore;
using Vigie.Archive;

namespace Vigie.Query.Documents;

/// <summary>Reads what became of documents.</summary>
internal sealed class DocumentStates(ArchiveContext archive, TimeProvider clock)
{
    // Storage writes the first row of a pushed document when it hears of it, a moment after the client got its 202.
    private static readonly TimeSpan RowAppearsWithin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The state of a document; null when there is none and none appears within two seconds.</summary>
    public async Task<DocumentState?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            var state = await archive.Documents
                .Where(document => document.Id == id)
                .Select(document => new DocumentState(document.Id, document.Status, document.RejectionReason, document.ArticleIds))
                .SingleOrDefaultAsync(cancellationToken);
            if (state is not null || clock.GetElapsedTime(started) >= RowAppearsWithin)
                return state;
            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
