using System.Collections.Concurrent;

namespace Vigie.Ingestion.Database;

/// <summary>The leases that this replica holds, each for work that is under way; the work whose lease is lost is broken off.</summary>
internal sealed class HeldLeases<TKey>
    where TKey : notnull
{
    // Whoever takes a lease off this list disposes of its source: the end of the work and the loss of the lease may coincide.
    private readonly ConcurrentDictionary<TKey, Held> _held = [];

    /// <summary>Whether the work of this lease is under way here.</summary>
    public bool Holds(TKey lease) => _held.ContainsKey(lease);

    /// <summary>Notes a lease. Its token ends with the service or with the lease.</summary>
    public CancellationToken Hold(TKey lease, CancellationToken stopping)
    {
        var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var held = _held[lease] = new Held(ending, ending.Token);
        return held.Token;
    }

    /// <summary>The token of a lease; null when it was lost meanwhile.</summary>
    public CancellationToken? Find(TKey lease) => _held.TryGetValue(lease, out var held) ? held.Token : null;

    /// <summary>Notes that the work is at its end.</summary>
    /// <param name="lease">Its lease, which may have been lost and taken again since.</param>
    /// <param name="token">The token that the work had.</param>
    public void End(TKey lease, CancellationToken token)
    {
        if (_held.TryGetValue(lease, out var held) && held.Token == token && _held.TryRemove(KeyValuePair.Create(lease, held)))
            held.Ending.Dispose();
    }

    /// <summary>Prolongs all leases.</summary>
    /// <param name="renew">Prolongs those that it is given and gives back those that this replica still has.</param>
    /// <param name="cancellationToken"></param>
    public async Task RenewAsync(
        Func<IReadOnlyCollection<TKey>, CancellationToken, Task<HashSet<TKey>>> renew, CancellationToken cancellationToken)
    {
        var held = _held.ToArray();
        if (held.Length == 0)
            return;
        var kept = await renew([.. held.Select(lease => lease.Key)], cancellationToken);
        foreach (var lost in held.Where(lease => !kept.Contains(lease.Key)))
        {
            if (!_held.TryRemove(lost))
                continue;
            await lost.Value.Ending.CancelAsync();
            lost.Value.Ending.Dispose();
        }
    }

    // The token is kept because a source that is disposed of gives none.
    private sealed record Held(CancellationTokenSource Ending, CancellationToken Token);
}
