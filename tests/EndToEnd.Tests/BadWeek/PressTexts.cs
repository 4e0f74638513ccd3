using System.Net;
using System.Text;

namespace Vigie.EndToEnd.Tests.BadWeek;

/// <summary>The feeds and pages of the bad week. The same feed, article and version always give the same text.</summary>
internal static class PressTexts
{
    private static readonly string[] Subjects =
        ["Le gouvernement", "La délégation", "Le ministère", "Une entreprise publique", "L'assemblée", "Le port", "La banque centrale", "L'ambassade"];

    private static readonly string[] Verbs = ["annonce", "prépare", "examine", "reporte", "finance", "inaugure", "négocie", "suspend"];

    private static readonly string[] Objects =
        ["un accord ferroviaire", "la réforme des douanes", "un nouveau gazoduc", "l'achat de céréales", "une liaison aérienne", "un prêt de longue durée"];

    private static readonly string[] Places = ["à Astana", "à Tachkent", "à Alger", "à Dakar", "à Bakou", "à Bichkek", "à Tunis", "à Douchanbé"];

    public static string Title(PressFeed feed, Article article, int day) =>
        $"Dépêche {feed.Host.Number}-{article.Path.Split('/')[^1]}" + (IsRevised(feed, article, day) ? " (mise à jour)" : "") + " : " + Sentence(Seed(feed, article));

    public static string Page(PressFeed feed, Article article, int day) =>
        $"""
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{Title(feed, article, day)}</title></head><body>
        <nav><a href="/">Accueil</a> <a href="/monde">Monde</a></nav>
        <article><h1>{Title(feed, article, day)}</h1>{Paragraphs(feed, article, day)}</article></body></html>
        """;

    /// <summary>RSS with the newest articles first.</summary>
    public static string Feed(PressFeed feed, int day)
    {
        var rss = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>");
        rss.Append("<title>Le Courrier</title>");
        foreach (var article in feed.Articles.Where(article => article.Day <= day).Reverse())
        {
            rss.Append("\n<item><title>").Append(WebUtility.HtmlEncode(Title(feed, article, day))).Append("</title><link>")
                .Append(WebUtility.HtmlEncode(feed.LinkTo(article))).Append("</link>");
            if (feed.Host.Trouble == Trouble.FullTextInFeed)
                rss.Append("<content:encoded>").Append(WebUtility.HtmlEncode(Paragraphs(feed, article, day))).Append("</content:encoded>");
            rss.Append("</item>");
        }

        return rss.Append("\n</channel></rss>\n").ToString();
    }

    private static bool IsRevised(PressFeed feed, Article article, int day) =>
        feed.Host.Trouble == Trouble.RevisedArticle && article.Number == 0 && day > 0;

    private static string Paragraphs(PressFeed feed, Article article, int day)
    {
        var random = Seed(feed, article);
        var text = new StringBuilder();
        for (var paragraph = 0; paragraph < 8; paragraph++)
            text.Append("<p>").AppendJoin(' ', Enumerable.Range(0, 4).Select(_ => Sentence(random) + ".")).Append("</p>");
        if (IsRevised(feed, article, day))
            text.Append("<p>La rédaction a complété cet article dans la soirée.</p>");
        return text.ToString();
    }

    private static string Sentence(Random random) =>
        $"{Pick(Subjects, random)} {Pick(Verbs, random)} {Pick(Objects, random)} {Pick(Places, random)} pour {random.Next(2, 900)} millions d'euros";

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];

    // Both feeds of a host that share their pages show the same.
    private static Random Seed(PressFeed feed, Article article) => new((feed.Host.Number * 1000)
        + (feed.Host.Trouble == Trouble.SamePagesInBothFeeds ? 0 : feed.Number * 100) + article.Number);
}
