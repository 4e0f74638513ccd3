namespace Vigie.Query.Sources;

/// <summary>Gives out ids, each once.</summary>
internal sealed class FreeIds(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = [.. taken];

    // How far the numbers of a name have been given out: a file may use one name thousands of times.
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>The id itself when it is free, else the first of id-2, id-3 … that is.</summary>
    public string Take(string id)
    {
        var free = id;
        while (!_taken.Add(free))
            free = $"{id}-{_last[id] = _last.GetValueOrDefault(id, 1) + 1}";
        return free;
    }
}
