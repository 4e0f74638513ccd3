using Vigie.Contracts;

namespace Vigie.Ingestion.Visits;

/// <summary>The headers that a source wants to be asked with.</summary>
internal static class SourceHeaders
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>Headers go to the source's own host only: they may hold a key.</summary>
    public static IReadOnlyDictionary<string, string> For(SourceDefinition source, Uri address) =>
        new Uri(source.Url).IdnHost == address.IdnHost ? source.Headers : None;
}
