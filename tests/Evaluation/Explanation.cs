using Vigie.Contracts;
using Vigie.Contracts.Annotations;

namespace Vigie.Evaluation;

/// <summary>The annotations of an article as lines for people who write rules.</summary>
internal static class Explanation
{
    public static IEnumerable<string> Of(string id, ArticleCollected article, ArticleAnnotations annotations)
    {
        foreach (var mention in annotations.Mentions)
            yield return Line("mention", mention.Span, $"{mention.Type} {mention.EntityId ?? "NIL"}", mention.Rule);
        foreach (var date in annotations.Dates)
            yield return Line("date", date.Span, $"{date.Value} {date.Kind}", date.Rule);
        foreach (var figure in annotations.Figures)
            yield return Line("figure", figure.Span, $"{(figure.Approximate ? "~" : "")}{figure.Value:0.######} {figure.Unit ?? "-"} {figure.Measures}", figure.Rule);
        foreach (var quote in annotations.Quotes)
            yield return Line("quote", quote.Span, $"{quote.SpeakerId ?? "NIL"} {quote.Speaker} {quote.Verb}", quote.Rule);
        foreach (var agency in annotations.Agencies)
            yield return Line("agency", agency.Span, agency.Name, agency.Rule);
        foreach (var happening in annotations.Events)
        {
            var sides = $"{Side(happening.Actors)} > {Side(happening.Targets)}";
            yield return Line("event", happening.Span, $"{happening.Type} {happening.Kind} {sides} {happening.Modality} {happening.PlaceId} {happening.Date}", happening.Rule);
        }

        foreach (var topic in annotations.Topics)
        {
            foreach (var term in topic.Terms)
                yield return Line("topic", term.Span, $"{topic.Id} {topic.Score}", term.Term);
        }

        foreach (var phrase in annotations.Keyphrases)
            yield return Line("keyphrase", phrase.Span, $"{phrase.Confidence}", phrase.Rule);
        foreach (var sentence in annotations.Summary)
            yield return Line("summary", sentence, "", "summary");

        static string Side(IReadOnlyList<Participant> participants) => string.Join('+', participants.Select(participant =>
            participant.ThroughId is { } through ? $"{participant.EntityId} through {through}" : participant.EntityId ?? "NIL"));

        string Line(string kind, Span span, string value, string rule)
        {
            var words = (span.In is null ? article.Text : article.Title).Substring(span.Start, span.Length);
            return $"{id}\t{span.In ?? "text"}:{span.Start}\t{kind}\t{words}\t{value}\t{rule}";
        }
    }
}
