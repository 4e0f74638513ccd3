using System.Text;
using Vigie.Contracts;
using Vigie.Contracts.Annotations;

namespace Vigie.Storage.Tests;

/// <summary>Messages that say only what a test talks about.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Day = new(2024, 7, 4, 0, 0, 0, TimeSpan.Zero);

    public static Guid Id(string name) => Identity.ArticleId("https://example.org/" + name, "test", name, name);

    public static Guid Document(string name) => Identity.DocumentId("test", null, Encoding.UTF8.GetBytes(name));

    public static ArticleEnriched Article(
        string name, string? text = null, int asOf = 0, int enriched = 0, string? document = null, ArticleAnnotations? annotations = null) => new()
        {
            Article = new ArticleCollected
            {
                ArticleId = Id(name),
                DocumentId = Document(document ?? name),
                Ordinal = 0,
                SourceId = "test",
                Url = "https://example.org/" + name,
                Title = "Titre de " + name,
                Text = text ?? "Texte de " + name,
                Authors = ["Une Autrice"],
                Language = "fr",
                Published = new PublishedDate { Value = "2024-07-04", Precision = "day" },
                AsOf = Day.AddHours(asOf),
                CollectedAt = Day,
            },
            Annotations = annotations ?? Annotations("Q1", "Q2"),
            KnowledgeVersion = "k" + enriched,
            EnrichedAt = Day.AddDays(1).AddHours(enriched),
        };

    public static ArticleAnnotations Annotations(params string[] entities) => new()
    {
        Entities = [.. entities.Select((id, i) => new ArticleEntity
        {
            Id = id, Name = "Nom de " + id, Type = EntityType.Organisation, Country = "FR", Count = i + 1, Salience = 0.5, FirstSpan = Span(i),
        })],
        Mentions = [.. entities.Select((id, i) => new Mention
        {
            Span = Span(i), Rule = "catalogue", Confidence = 0.9, Type = EntityType.Organisation, EntityId = id, Resolution = "name",
        })],
        Topics = [new Topic { Id = "medtop:11000000", Name = "politique", Score = 0.7, Terms = [] }],
        Dates = [new DateAnnotation { Span = Span(3), Rule = "day", Confidence = 1, Value = "2024-07-04", Kind = "day" }],
    };

    /// <summary>Annotations with a signature of 128 places, of which the first <paramref name="different"/> are the article's own.</summary>
    public static ArticleAnnotations Signed(uint family, int different, uint own) => new()
    {
        Fingerprint = new Fingerprint
        {
            MinHash = [.. Enumerable.Range(0, 128).Select(i => i < different ? (own * 1000) + (uint)i : (family * 1000) + (uint)i)],
            SimHash = "0000000000000000",
        },
    };

    public static DocumentCollected Collected(string name, params string[] articles) => new()
    {
        DocumentId = Document(name),
        SourceId = "test",
        MediaType = "text/plain",
        Charset = "utf-8",
        Content = Encoding.UTF8.GetBytes("Contenu de " + name),
        ArticleIds = [.. articles.Select(Id)],
        RejectionReason = articles.Length == 0 ? "Rien à lire" : null,
        CollectedAt = Day,
    };

    public static DocumentSubmitted Submitted(string name) => new()
    {
        DocumentId = Document(name),
        SourceId = "test",
        MediaType = "text/plain",
        Content = Encoding.UTF8.GetBytes("Contenu de " + name),
        SubmittedAt = Day,
    };

    private static Span Span(int start) => new() { Start = start, Length = 1 };
}
