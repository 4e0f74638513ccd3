using System.Text;
using Vigie.Contracts;
using Vigie.Text.Encodings;
using Vigie.Text.Extraction;
using Vigie.Text.Language;

namespace Vigie.Ingestion.Documents;

/// <summary>Reads the articles of a raw document and gives document and articles their ids.</summary>
internal sealed class DocumentReader(ArticleExtractor extractor)
{
    /// <summary>Never throws for what a document contains: one that cannot be used comes back rejected, with a reason.</summary>
    public CollectedDocument Read(RawDocument raw)
    {
        // What was never read has no content to be known by: the place that it stands at tells it from the others.
        if (raw.RejectionReason is not null)
            return Collected(
                raw, Identity.DocumentId(raw.SourceId, raw.Url ?? raw.Location, raw.Content), raw.Charset, [], raw.RejectionReason);

        var documentId = Identity.DocumentId(raw.SourceId, raw.Url, raw.Content);

        return raw.MediaType == "application/json"
            ? ReadRecord(raw, documentId)
            : ReadPage(raw, documentId, raw);
    }

    private CollectedDocument ReadPage(RawDocument raw, Guid documentId, RawDocument page)
    {
        var isHtml = page.MediaType == "text/html";
        var decoded = TextDecoder.Decode(page.Content, page.Charset, isHtml);
        var found = isHtml
            ? extractor.ExtractHtml(decoded.Text, page.Url, page.CollectedAt)
            : extractor.ExtractText(decoded.Text, page.Url);
        var articles = found.Articles.Select((article, i) => Article(page, documentId, found, article, i)).ToList();
        return Collected(
            raw, documentId, decoded.Encoding, Distinct(articles), articles is [] ? found.Reason ?? "no article text found" : null);
    }

    private CollectedDocument ReadRecord(RawDocument raw, Guid documentId)
    {
        if (JsonRecord.TryParse(raw.Content, out var reason) is not { } record)
            return Collected(raw, documentId, null, [], reason);

        var page = raw with
        {
            SourceId = record.Source ?? raw.SourceId,
            Url = record.Url ?? raw.Url,
            Declared = record.Declared with { Language = record.Declared.Language ?? raw.Declared?.Language },
            Charset = "utf-8",
            MediaType = record.Html is null ? "text/plain" : "text/html",
            Content = Encoding.UTF8.GetBytes(record.Html ?? record.Text ?? ""),
        };
        raw = raw with { SourceId = page.SourceId, Url = page.Url, Declared = page.Declared };
        return record.Body is null
            ? ReadPage(raw, documentId, page)
            : Collected(raw, documentId, "utf-8", [CleanArticle(page, documentId, record.Body, record.Lead)], null);
    }

    private static ArticleCollected CleanArticle(RawDocument page, Guid documentId, string body, string? lead)
    {
        var article = new ExtractedArticle { Title = page.Declared?.Title, Text = body, Lead = lead, Authors = [] };
        var document = new ExtractedDocument { Kind = DocumentKind.Article, Articles = [article] };
        return Article(page, documentId, document, article, 0);
    }

    private static CollectedDocument Collected(
        RawDocument raw, Guid documentId, string? charset, IReadOnlyList<ArticleCollected> articles, string? reason) => new(
        new DocumentCollected
        {
            DocumentId = documentId,
            SourceId = raw.SourceId,
            Url = raw.Url,
            Location = raw.Location,
            MediaType = raw.MediaType,
            Charset = charset,
            Content = raw.NoArchive ? [] : raw.Content,
            Declared = raw.Declared,
            ArticleIds = [.. articles.Select(article => article.ArticleId)],
            RejectionReason = reason,
            CollectedAt = raw.CollectedAt,
        },
        articles);

    private static ArticleCollected Article(
        RawDocument raw, Guid documentId, ExtractedDocument document, ExtractedArticle article, int ordinal)
    {
        var alone = document.Articles.Count == 1;
        var url = CanonicalUrl.Choose(raw.Url, alone ? document.CanonicalUrl : null, article.Url, alone);
        var title = (alone ? raw.Declared?.Title : null) ?? article.Title ?? "";
        var published = (alone ? StatedDate.Parse(raw.Declared?.Published) : null) ?? StatedDate.From(article.Published);
        var modified = StatedDate.From(article.Modified);
        return new ArticleCollected
        {
            ArticleId = Identity.ArticleId(CanonicalUrl.KeyOf(url), raw.SourceId, title, article.Text),
            DocumentId = documentId,
            Ordinal = ordinal,
            SourceId = raw.SourceId,
            Url = url,
            Title = title,
            Lead = article.Lead,
            Text = article.Text,
            Authors = article.Authors,
            Language = raw.Declared?.Language ?? article.Language ?? document.Language ?? LanguageIdentifier.Identify(article.Text).Code,
            Published = published,
            Modified = modified,
            Partial = article.Partial,
            NoArchive = raw.NoArchive,
            AsOf = AsOf(published, modified, raw.CollectedAt),
            CollectedAt = raw.CollectedAt,
        };
    }

    // A page that claims to come from the future speaks for the moment of its collection.
    private static DateTimeOffset AsOf(PublishedDate? published, PublishedDate? modified, DateTimeOffset collectedAt)
    {
        var stated = StatedDate.Start(modified) ?? StatedDate.Start(published);
        return stated is { } time && time <= collectedAt ? time : collectedAt;
    }

    // A list that shows the same item twice has one article.
    private static List<ArticleCollected> Distinct(List<ArticleCollected> articles) =>
        [.. articles.DistinctBy(article => article.ArticleId)];
}
