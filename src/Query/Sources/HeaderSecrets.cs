using Vigie.Contracts;

namespace Vigie.Query.Sources;

/// <summary>Values of headers may be keys: they can be set, and never read.</summary>
internal static class HeaderSecrets
{
    /// <summary>Stands for a value that is not shown.</summary>
    public const string Hidden = "***";

    /// <summary>The same headers with every value hidden.</summary>
    public static IReadOnlyDictionary<string, string> Hide(IReadOnlyDictionary<string, string> headers) =>
        headers.ToDictionary(header => header.Key, _ => Hidden, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Gives hidden values back from the source as it is known. They stay hidden when it has no such header, and when the address
    /// has another origin: a key must not go to anybody else's server.
    /// </summary>
    public static SourceDraft Restore(SourceDraft draft, SourceDefinition? known)
    {
        if (known is null || Origin(draft.Url) is not { } origin || origin != Origin(known.Url))
            return draft;

        var values = new Dictionary<string, string>(known.Headers, StringComparer.OrdinalIgnoreCase);
        return draft with
        {
            Headers = draft.Headers?.ToDictionary(
                header => header.Key,
                header => header.Value == Hidden ? values.GetValueOrDefault(header.Key, Hidden) : header.Value,
                StringComparer.OrdinalIgnoreCase),
        };
    }

    /// <summary>Gives a draft that says nothing of headers those of the source as it is known, unless its address has another origin.</summary>
    public static SourceDraft Keep(SourceDraft draft, SourceDefinition known) =>
        Origin(draft.Url) == Origin(known.Url) ? draft with { Headers = known.Headers } : draft;

    private static string? Origin(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) ? $"{uri.Scheme}://{uri.IdnHost}:{uri.Port}" : null;
}
