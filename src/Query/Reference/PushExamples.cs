namespace Vigie.Query.Reference;

/// <summary>Bodies that are not JSON.</summary>
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
        ["text/x-opml"] =
            """
            <opml version="2.0"><head><title>Abonnements</title></head><body>
            <outline text="Monde"><outline type="rss" text="Le Phare" xmlUrl="https://phare.example/rss" htmlUrl="https://phare.example/"/></outline>
            </body></opml>
            """,
    };
}
