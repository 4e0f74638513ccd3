namespace Vigie.Query.Reference;

/// <summary>Bodies of a push that are the document itself.</summary>
internal static class PushExamples
{
    public static IReadOnlyDictionary<string, string> ByMediaType { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["text/plain"] =
            """
            Accueil
            Un sommet réunit les voisins de la Caspienne

            Le président du Kazakhstan a reçu mardi à Astana une délégation venue de Chine.
            """,
        ["text/html"] =
            """
            <html><body><article>
            <h1>Un sommet réunit les voisins de la Caspienne</h1>
            <p>Le président du Kazakhstan a reçu mardi à Astana une délégation venue de Chine.</p>
            </article></body></html>
            """,
    };
}
