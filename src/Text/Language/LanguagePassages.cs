using System.Runtime.InteropServices;
using Vigie.Text.Tokens;

namespace Vigie.Text.Language;

/// <summary>
/// Finds the passages that are in another language than their article: a quotation, a stray paragraph, a block below
/// the text. Told sentence by sentence, so that a name or a foreign word makes none.
/// </summary>
internal static class LanguagePassages
{
    public const string Rule = "language-of-sentences";

    /// <summary>A sentence with fewer words has not shown its language: a title, a list of names.</summary>
    private const int LeastWords = 8;

    /// <summary>Running French or English has a frequent small word in every third place; with one in five the sentence need not be asked further.</summary>
    private const int WordsPerFunctionWord = 5;

    /// <summary>From here on stand the letters of Chinese and Japanese, which put no blanks between words: a run of them is a sentence.</summary>
    private const char FirstUnspaced = '\u2E80';

    private const double LeastConfidence = 0.3;

    /// <summary>The passages in reading order.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="language">BCP 47 code of the article; its region and script are left aside.</param>
    public static List<LanguagePassage> Find(TokenizedText text, string language)
    {
        var passages = new List<LanguagePassage>();
        language = language.Split('-')[0];
        var own = FunctionWords.Of(language);
        foreach (var sentence in text.Sentences)
        {
            if (IsOwn(text, sentence, own))
                continue;
            var span = text.Span(sentence.First, sentence.End - 1);
            var guess = LanguageIdentifier.Identify(span.Of(text.Text));
            if (guess.Code is { } code && code != language && guess.Confidence >= LeastConfidence)
                Add(passages, new LanguagePassage(span, code, guess.Confidence));
        }

        return passages;
    }

    private static bool IsOwn(TokenizedText text, TokenRange sentence, FunctionWords? own)
    {
        int words = 0, known = 0;
        foreach (var token in text.Tokens[sentence.First..sentence.End])
        {
            if (!token.IsWord)
                continue;
            words++;
            if (own?.Contains(token) == true)
                known++;
            else if (text.Text[token.Start] >= FirstUnspaced)
                words += LeastWords;
        }

        return words < LeastWords || known * WordsPerFunctionWord >= words;
    }

    // Sentences that follow each other are one passage, as sure as the less sure of them.
    private static void Add(List<LanguagePassage> passages, LanguagePassage next)
    {
        if (passages is [.., var last] && last.Code == next.Code && next.Span.Start - last.Span.End <= 1)
            passages[^1] = new LanguagePassage(new TextSpan(last.Span.Start, next.Span.End - last.Span.Start), last.Code, Math.Min(last.Confidence, next.Confidence));
        else
            passages.Add(next);
    }
}

/// <param name="Span">Where it stands.</param>
/// <param name="Code">BCP 47 code.</param>
/// <param name="Confidence">0 to 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LanguagePassage(TextSpan Span, string Code, double Confidence);
