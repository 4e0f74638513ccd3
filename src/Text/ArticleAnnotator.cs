using Vigie.Text.Catalogue;
using Vigie.Text.Dates.Expressions;
using Vigie.Text.Entities;
using Vigie.Text.Events;
using Vigie.Text.Extraction.Agencies;
using Vigie.Text.Figures;
using Vigie.Text.Grammar;
using Vigie.Text.Keyphrases;
using Vigie.Text.Language;
using Vigie.Text.Similarity;
using Vigie.Text.Speech;
using Vigie.Text.Summaries;
using Vigie.Text.Tokens;
using Vigie.Text.Topics;

namespace Vigie.Text;

/// <summary>
/// Reads an article and finds entities, dates, figures, quotes, events and topics in it, with evidence. Immutable and thread-safe; the same
/// article always gives the same result.
/// </summary>
public sealed class ArticleAnnotator(Catalog catalogue, TopicDefinitions topics)
{
    private const string French = "fr";

    private readonly EntityRecognizer _entities = new(catalogue);
    private readonly SpeechRecognizer _speech = new(catalogue);
    private readonly TopicRecognizer _topics = new(topics);
    private readonly EventExtractor _events = new(catalogue);

    /// <summary>
    /// Annotates an article. An empty text gives empty lists; words, dates and figures are read with the rules of English
    /// or French; the rest of an article, and articles in other languages, with those of French, of which the names of the catalogue still hold.
    /// </summary>
    public ArticleFindings Annotate(ArticleText article)
    {
        var isEnglish = article.Language?.StartsWith("en", StringComparison.Ordinal) == true;
        var tokenizer = isEnglish ? Tokenizer.English : Tokenizer.French;
        var dates = isEnglish ? DateRecognizer.English : DateRecognizer.French;
        var figures = isEnglish ? FigureRecognizer.English : FigureRecognizer.French;
        var title = tokenizer.Read(article.Title);
        var text = tokenizer.Read(article.Text);
        var anchors = DateAnchors.Of(article.Published);
        var titleDates = dates.Find(title, anchors);
        var textDates = dates.Find(text, anchors);

        var mentions = WithoutDates(_entities.Find(title, text, new ArticleDay(anchors, textDates, text), isEnglish), titleDates, textDates);
        var titleMap = new MentionMap(title, isTitle: true, mentions);
        var textMap = new MentionMap(text, isTitle: false, mentions);
        var titleVerbs = new SentenceVerbs(title);
        var textVerbs = new SentenceVerbs(text);
        var countries = Countries(mentions);
        return new ArticleFindings
        {
            Languages = [.. LanguagePassages.Find(text, article.Language ?? French).Select(Language)],
            Mentions = [.. mentions.Select(Mention)],
            Entities = EntitySummary.Of(mentions, text.Text.Length),
            Dates = [.. titleDates.Select(date => Date(date, title, inTitle: true)), .. textDates.Select(date => Date(date, text, inTitle: false))],
            Figures =
            [
                .. figures.Find(titleMap, titleDates, countries).Select(figure => Figure(figure, titleMap)),
                .. figures.Find(textMap, textDates, countries).Select(figure => Figure(figure, textMap)),
            ],
            Quotes =
            [
                .. _speech.Find(titleMap, titleVerbs, titleDates).Select(speech => Quote(speech, titleMap)),
                .. _speech.Find(textMap, textVerbs, textDates).Select(speech => Quote(speech, textMap)),
            ],
            Agencies = [.. AgencyCreditReader.InText(article.Text).Select(credit => new FoundAgency(credit.Name, credit.Span))],
            Events = _events.Find(titleVerbs, titleDates, textVerbs, textDates, mentions, anchors.PublicationDay),
            Topics = _topics.Find(title, text),
            Keyphrases = KeyphraseRecognizer.Find(titleMap, textMap),
            Summary = Summarizer.Summarize(title, text),
            Fingerprint = Fingerprinter.Of(text),
        };
    }

    private static FoundLanguage Language(LanguagePassage passage) => new()
    {
        Span = passage.Span,
        Rule = LanguagePassages.Rule,
        Confidence = passage.Confidence,
        Code = passage.Code,
    };

    private static FoundMention Mention(MentionDraft mention) => new()
    {
        Span = mention.Span,
        InTitle = mention.Passage.IsTitle,
        Rule = mention.Rule,
        Confidence = mention.Confidence,
        Type = mention.Type,
        EntityId = mention.Entity?.Id ?? mention.Provisional?.Id,
        Resolution = mention.Resolution,
    };

    /// <summary>«May 22», «14-Juillet»: a capitalised word of a date is no unknown name.</summary>
    private static List<MentionDraft> WithoutDates(
        List<MentionDraft> mentions, IReadOnlyList<DateReading> titleDates, IReadOnlyList<DateReading> textDates)
    {
        var (inTitle, inText) = (Tokens(titleDates), Tokens(textDates));
        mentions.RemoveAll(mention => mention.Entity is null && (mention.Passage.IsTitle ? inTitle : inText) is var dated
            && (dated.Contains(mention.First) || dated.Contains(mention.Last)));
        return mentions;

        static HashSet<int> Tokens(IReadOnlyList<DateReading> dates) =>
            [.. dates.SelectMany(date => Enumerable.Range(date.First, date.End - date.First))];
    }

    private static FoundDate Date(DateReading date, TokenizedText text, bool inTitle) => new()
    {
        Span = text.Span(date.First, date.End - 1),
        InTitle = inTitle,
        Rule = date.Rule,
        Confidence = date.Confidence,
        Value = date.Edtf,
        Kind = date.EdtfKind,
        Anchor = date.Anchor,
    };

    /// <summary>How often the article speaks of which country.</summary>
    private static Dictionary<string, int> Countries(List<MentionDraft> mentions)
    {
        var countries = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Entity?.Country is { } country)
                countries[country] = countries.GetValueOrDefault(country) + 1;
        }

        return countries;
    }

    private static FoundFigure Figure(FigureReading figure, MentionMap map) => new()
    {
        Span = figure.Span(map.Text),
        InTitle = map.IsTitle,
        Rule = figure.Rule,
        Confidence = figure.Confidence,
        Value = figure.Value,
        Unit = figure.Unit?.Code,
        Approximate = figure.IsApproximate,
        Measures = figure.Measures.Length > 0 ? figure.Measures.Of(map.Text.Text).ToString() : null,
    };

    private static FoundQuote Quote(SpeechReading speech, MentionMap map) => new()
    {
        Span = speech.Span,
        InTitle = map.IsTitle,
        Rule = speech.Rule,
        Confidence = speech.Confidence,
        Text = speech.Text,
        SpeakerId = speech.Speaker?.Mention?.Entity?.Id,
        Speaker = speech.Speaker?.Words,
        Verb = speech.Verb,
        Direct = speech.IsDirect,
    };
}
