using Vigie.Text.Catalogue;
using Vigie.Text.Dates.Expressions;
using Vigie.Text.Entities;
using Vigie.Text.Grammar;

namespace Vigie.Text.Speech;

/// <summary>Finds direct and reported speech and who speaks, in reading order.</summary>
internal sealed class SpeechRecognizer(Catalog catalogue)
{
    private readonly SpeechVocabulary _words = SpeechVocabulary.French;
    private readonly PersonGenders _genders = new(catalogue);

    /// <param name="map">The title or the text with its mentions.</param>
    /// <param name="verbs">Its verb groups.</param>
    /// <param name="dates">The dates found in it, in reading order.</param>
    public List<SpeechReading> Find(MentionMap map, SentenceVerbs verbs, IReadOnlyList<DateReading> dates)
    {
        if (map.Text.Sentences.IsEmpty)
            return [];
        var page = new SpeechPage(map, verbs, dates, _words, _genders.Of(map));
        var attributions = new Attributions(page, _words);
        var direct = new DirectSpeech(page, attributions);
        var reported = new ReportedSpeech(page, attributions, _words, direct);
        var quote = 0;
        for (var sentence = 0; sentence < map.Text.Sentences.Length; sentence++)
        {
            while (quote < page.Quotes.Count && page.Quotes[quote].Open < map.Text.Sentences[sentence].End)
                direct.Read(page.Quotes[quote++]);
            reported.Read(sentence);
        }

        return [.. direct.Found.Concat(reported.Found).OrderBy(speech => speech.Span.Start).ThenByDescending(speech => speech.Span.Length)];
    }
}
