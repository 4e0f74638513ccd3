namespace Vigie.Query.Tests;

/// <summary>The entities and articles that most tests ask about.</summary>
internal static class Samples
{
    public const string Source = "recherche";

    public static async Task InsertAsync(ArchiveRows rows)
    {
        await rows.EntityAsync("p-poutine", "person", "Vladimir Poutine", "RU", "Q7747", "Poutine", "Vladimir Putin");
        await rows.EntityAsync("p-xi", "person", "Xi Jinping", "CN", "Q15031");
        await rows.EntityAsync("c-ru", "place", "Russie", "RU", "Q159", "Fédération de Russie");
        await rows.EntityAsync("c-kz", "place", "Kazakhstan", "KZ", "Q232");
        await rows.EntityAsync("o-ocs", "organisation", "Organisation de coopération de Shanghai", null, "Q485207", "OCS", "SCO");
        await rows.EntityAsync("o-oc", "organisation", "Office des céréales", "FR", null, "OC");
        await rows.EntityAsync("o-oc2", "organisation", "Organisation du commerce", "BE", null, "OC");
        await rows.EntityAsync("i-bri", "initiative", "L’Initiative des nouvelles routes de la soie", "CN", null, "BRI");

        await rows.ArticleAsync(
            "Les négociations reprennent à Genève",
            "Les négociateurs se retrouvent. L’Élysée suit l’affaire de près.\nRien n’est signé.",
            Source, lead: "Un nouveau tour de table", published: "2024-05-20", entities: ["p-poutine", "c-ru"], topics: ["medtop:20000001"]);
        await rows.ArticleAsync(
            "La route de la Soie passe par le port",
            "Un article sur la route de la Soie et sur le gaz. Les chevaux attendent.",
            Source, published: "2024-05-21", entities: ["p-xi", "i-bri"]);
        await rows.ArticleAsync(
            "Sommet à Astana",
            "L'Organisation de coopération de Shanghai siège à Astana. Le pétrole est au menu, le gaz aussi <script>alert('x')</script> & cie.",
            Source, published: "2024-07", entities: ["o-ocs", "c-kz", "p-xi", "p-poutine"], topics: ["medtop:20000001", "medtop:2"]);
        await rows.ArticleAsync(
            "Soie et coton", "La soie vient de loin et la route est longue jusqu’au marché.", Source, published: "XXXX-05-26", entities: ["o-oc"]);
        await rows.ArticleAsync("Russian news", "The talks about gas go on.", Source, language: "en", entities: ["o-oc2"]);
    }
}
