using System.Net;

namespace Vigie.Ingestion.Tests.Web;

/// <summary>Pages and feeds of a newspaper that does not exist.</summary>
internal static class Pages
{
    public static string Article(string title, string head = "") =>
        $"""
        <!doctype html><html lang="fr"><head><title>{title}</title>{head}</head><body>
        <nav><a href="/">Accueil</a> <a href="/monde">Monde</a></nav>
        <article><h1>{title}</h1>
        <p>La délégation venue d’Astana a passé la journée au siège de l’organisation, où elle a présenté son projet de ligne ferroviaire.</p>
        <p>Les discussions, commencées mardi, doivent reprendre la semaine prochaine avec les représentants de trois autres pays de la région.</p>
        <p>Aucun calendrier n’a été rendu public, mais les participants assurent que les travaux pourraient commencer avant la fin de l’année.</p>
        </article></body></html>
        """;

    public static string Feed(params (string Title, string Link)[] entries) => Feed(entries.Select(entry => (entry.Title, entry.Link, (string?)null)));

    public static string Feed(IEnumerable<(string Title, string Link, string? Content)> entries) =>
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Le Courrier des steppes</title>
        {string.Concat(entries.Select(entry =>
            $"<item><title>{WebUtility.HtmlEncode(entry.Title)}</title><link>{WebUtility.HtmlEncode(entry.Link)}</link>"
            + (entry.Content is null ? "" : $"<content:encoded>{WebUtility.HtmlEncode(entry.Content)}</content:encoded>") + "</item>"))}
        </channel></rss>
        """;
}
