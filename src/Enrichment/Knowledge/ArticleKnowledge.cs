using Vigie.Contracts;
using Vigie.Text;
using Vigie.Text.Catalogue;
using Vigie.Text.Topics;
using Wire = Vigie.Contracts.Annotations;

namespace Vigie.Enrichment.Knowledge;

/// <summary>Recognition with one state of catalogue and topics, and its results in the form that travels on the bus.</summary>
internal sealed class ArticleKnowledge(ArticleAnnotator annotator, Catalog catalogue, string version)
{
    /// <summary>Hash of the catalogue and topics used.</summary>
    public string Version => version;

    /// <summary>Reads catalogue and topics from their folders.</summary>
    public static ArticleKnowledge Load(KnowledgeOptions options)
    {
        var catalogue = Catalog.Load(Files(options.Catalogue.Path));
        var topics = TopicDefinitions.Load(Files(options.Topics.Path));
        return new ArticleKnowledge(new ArticleAnnotator(catalogue, topics), catalogue, $"{catalogue.Version}.{topics.Version}");
    }

    public Wire.ArticleAnnotations Annotate(ArticleCollected article)
    {
        var found = annotator.Annotate(new ArticleText(article.Title, article.Text, article.Language, Published(article)));
        return new Wire.ArticleAnnotations
        {
            Languages = [.. found.Languages.Select(Language)],
            Mentions = [.. found.Mentions.Select(Mention)],
            Entities = [.. found.Entities.Select(Entity)],
            Dates = [.. found.Dates.Select(Date)],
            Figures = [.. found.Figures.Select(Figure)],
            Quotes = [.. found.Quotes.Select(Quote)],
            Agencies = [.. found.Agencies.Select(Agency)],
            Events = [.. found.Events.Select(Event)],
            Topics = [.. found.Topics.Select(Topic)],
            Keyphrases = [.. found.Keyphrases.Select(Keyphrase)],
            Summary = [.. found.Summary.Select(span => Span(span, inTitle: false))],
            Fingerprint = found.Fingerprint is { } print ? Fingerprint(print) : null,
        };
    }

    private static IEnumerable<CatalogFile> Files(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*.tsv").Select(file => new CatalogFile(file.Name, File.ReadAllText(file.FullName)));

    private static VagueDate? Published(ArticleCollected article) =>
        article.Published is { } date && Enum.TryParse<DatePrecision>(date.Precision, ignoreCase: true, out var precision)
            ? new VagueDate(date.Value, precision)
            : null;

    private static Wire.LanguagePassage Language(FoundLanguage passage) => new()
    {
        Span = Span(passage.Span, inTitle: false),
        Rule = passage.Rule,
        Confidence = passage.Confidence,
        Language = passage.Code,
    };

    private static Wire.Mention Mention(FoundMention mention) => new()
    {
        Span = Span(mention.Span, mention.InTitle),
        Rule = mention.Rule,
        Confidence = mention.Confidence,
        Type = (Wire.EntityType)mention.Type,
        EntityId = mention.EntityId,
        Resolution = mention.Resolution,
    };

    private Wire.ArticleEntity Entity(FoundEntity entity) => new()
    {
        Id = entity.Id,
        Provisional = entity.IsProvisional,
        Wikidata = entity.Wikidata,
        Name = entity.Name,
        Type = (Wire.EntityType)entity.Type,
        Country = catalogue.Find(entity.Id)?.Country,
        Count = entity.Count,
        Salience = entity.Salience,
        FirstSpan = Span(entity.FirstSpan, entity.FirstInTitle),
    };

    private static Wire.DateAnnotation Date(FoundDate date) => new()
    {
        Span = Span(date.Span, date.InTitle),
        Rule = date.Rule,
        Confidence = date.Confidence,
        Value = date.Value,
        Kind = date.Kind.ToString().ToLowerInvariant(),
        Anchor = date.Anchor,
    };

    private static Wire.Figure Figure(FoundFigure figure) => new()
    {
        Span = Span(figure.Span, figure.InTitle),
        Rule = figure.Rule,
        Confidence = figure.Confidence,
        Value = figure.Value,
        Unit = figure.Unit,
        Approximate = figure.Approximate,
        Measures = figure.Measures,
    };

    private static Wire.Quote Quote(FoundQuote quote) => new()
    {
        Span = Span(quote.Span, quote.InTitle),
        Rule = quote.Rule,
        Confidence = quote.Confidence,
        Text = quote.Text,
        SpeakerId = quote.SpeakerId,
        Speaker = quote.Speaker,
        Verb = quote.Verb,
        Direct = quote.Direct,
    };

    private static Wire.Agency Agency(FoundAgency agency) => new()
    {
        Span = Span(agency.Span, inTitle: false),
        Rule = "agency.credit",
        Confidence = 0.9,
        Name = agency.Name,
    };

    private static Wire.EventAnnotation Event(FoundEvent happening) => new()
    {
        Span = Span(happening.Span, happening.InTitle),
        Rule = happening.Rule,
        Confidence = happening.Confidence,
        Type = happening.Type,
        Kind = happening.Kind,
        Cameo = happening.Cameo,
        Quad = happening.Quad,
        Actors = [.. happening.Actors.Select(Participant)],
        Targets = [.. happening.Targets.Select(Participant)],
        PlaceId = happening.PlaceId,
        Date = happening.Date,
        Modality = happening.Modality == EventModality.CalledFor ? "called-for" : happening.Modality.ToString().ToLowerInvariant(),
    };

    private static Wire.Participant Participant(FoundParticipant participant) => new()
    {
        EntityId = participant.EntityId,
        ThroughId = participant.ThroughId,
        Span = Span(participant.Span, participant.InTitle),
    };

    private static Wire.Keyphrase Keyphrase(FoundKeyphrase phrase) => new()
    {
        Span = Span(phrase.Span, phrase.InTitle),
        Rule = phrase.Rule,
        Confidence = phrase.Score,
        Text = phrase.Text,
    };

    private static Wire.Topic Topic(FoundTopic topic) => new()
    {
        Id = topic.Id,
        Name = topic.Name,
        Score = topic.Score,
        Terms = [.. topic.Terms.Select(term => new Wire.TopicTerm { Term = term.Term, Span = Span(term.Span, term.InTitle) })],
    };

    private static Wire.Fingerprint Fingerprint(Fingerprint print) => new()
    {
        MinHash = [.. print.MinHash],
        SimHash = print.SimHash.ToString("x16"),
    };

    private static Wire.Span Span(TextSpan span, bool inTitle) => new()
    {
        Start = span.Start,
        Length = span.Length,
        In = inTitle ? "title" : null,
    };
}
