using Vigie.Text.Tokens;

namespace Vigie.Text.Summaries;

/// <summary>
/// Chooses one to three sentences that stand for an article: early ones that share words with the title and with other sentences, are no
/// quotation and of a usual length. The weights were tuned on the first 1,000 articles of the press set, against their leads.
/// </summary>
internal static class Summarizer
{
    private const int MostSentences = 3;
    private const int MostWords = 65;
    private const int EnoughWords = 52;
    private const int FewestWords = 6;
    private const double UsualWords = 35;

    private const double PositionWeight = 0.5;
    private const double PositionDecay = 0.1;
    private const double TitleWeight = 1;
    private const double CentralityWeight = 0.1;
    private const double QuotationPenalty = 0.5;
    private const double LengthPenalty = 0.2;

    /// <summary>A further sentence has this share of the best one's score at least.</summary>
    private const double LeastShare = 0.5;

    /// <summary>The sentences in reading order; empty for a text without a sentence of some length.</summary>
    public static IReadOnlyList<TextSpan> Summarize(TokenizedText title, TokenizedText text)
    {
        var words = ContentWords.Of(text);
        var titleWords = ContentWords.Of(title).Where(word => word != 0).ToHashSet();
        var sentencesWith = SentencesWith(text, words);
        var candidates = new List<Candidate>();
        for (var i = 0; i < text.Sentences.Length; i++)
        {
            if (WordsOf(text, text.Sentences[i]) is >= FewestWords and var length)
                candidates.Add(new Candidate(i, length, Score(text, i, length, words, titleWords, sentencesWith)));
        }

        return [.. Choose(candidates).Order().Select(sentence => Span(text, text.Sentences[sentence]))];
    }

    private static List<int> Choose(List<Candidate> candidates)
    {
        var chosen = new List<int>();
        var words = 0;
        var best = 0.0;
        foreach (var candidate in candidates.OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Sentence))
        {
            if (chosen.Count == 0)
                best = candidate.Score;
            else if (words + candidate.Words > MostWords || candidate.Score < LeastShare * best)
                continue;
            chosen.Add(candidate.Sentence);
            words += candidate.Words;
            if (chosen.Count == MostSentences || words >= EnoughWords)
                break;
        }

        return chosen;
    }

    /// <summary>In how many sentences each word stands.</summary>
    private static Dictionary<ulong, int> SentencesWith(TokenizedText text, ulong[] words)
    {
        var counts = new Dictionary<ulong, int>();
        var seen = new HashSet<ulong>();
        foreach (var sentence in text.Sentences)
        {
            seen.Clear();
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (words[i] != 0 && seen.Add(words[i]))
                    counts[words[i]] = counts.GetValueOrDefault(words[i]) + 1;
            }
        }

        return counts;
    }

    private static double Score(
        TokenizedText text, int index, int length, ulong[] words, HashSet<ulong> titleWords, Dictionary<ulong, int> sentencesWith)
    {
        var sentence = text.Sentences[index];
        var own = new HashSet<ulong>();
        double shared = 0, inTitle = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (words[i] == 0 || !own.Add(words[i]))
                continue;
            shared += sentencesWith[words[i]] - 1;
            inTitle += titleWords.Contains(words[i]) ? 1 : 0;
        }

        var position = 1 / (1 + (index * PositionDecay));
        var title = inTitle / Math.Sqrt(Math.Max(1, titleWords.Count) * Math.Max(1, own.Count));
        var centrality = shared / (Math.Max(1, own.Count) * Math.Sqrt(text.Sentences.Length));
        var oddity = Math.Min(1, Math.Abs(length - UsualWords) / UsualWords);
        return (PositionWeight * position) + (TitleWeight * title) + (CentralityWeight * centrality)
            - (IsQuotation(text, sentence) ? QuotationPenalty : 0) - (LengthPenalty * oddity);
    }

    private static bool IsQuotation(TokenizedText text, TokenRange sentence) => text.Text[text.Tokens[sentence.First].Start] is '«' or '"' or '“';

    private static int WordsOf(TokenizedText text, TokenRange sentence)
    {
        var words = 0;
        for (var i = sentence.First; i < sentence.End; i++)
            words += text.Tokens[i].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        return words;
    }

    private static TextSpan Span(TokenizedText text, TokenRange sentence) => text.Span(sentence.First, sentence.End - 1);

    private readonly record struct Candidate(int Sentence, int Words, double Score);
}
