using Vigie.Text.Entities;
using Vigie.Text.Grammar;

namespace Vigie.Text.Speech;

/// <summary>The noun phrases that are subjects of the verbs of a sentence, whom a pronoun behind it may mean.</summary>
internal sealed class SentenceSubjects(MentionMap map, SentenceVerbs verbs, SubjectFinder subjects, IReadOnlyList<QuotedPassage> quotes)
{
    /// <summary>The first subject of a number that is somebody; null when the sentence has none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="limit">The verb stands before this token.</param>
    /// <param name="number">Number of the verb.</param>
    public Speaker? Find(int sentence, int limit, GrammaticalNumber number)
    {
        foreach (var group in verbs.Of(sentence))
        {
            if (group.First >= limit)
                break;
            if (group is { IsFinite: true, Pronoun: 0 } && group.Number == number && !IsQuoted(group.First) && !IsName(group.Head)
                && subjects.Before(map.Text.Sentences[sentence].First, group.First) is { IsLikely: true } subject)
                return subject;
        }

        return null;
    }

    /// <summary>«Hua» of «Hua Chunying» is a form of «huer».</summary>
    private bool IsName(int token) => map.Outer(token) is { Resolution: not "demonym" };

    private bool IsQuoted(int token)
    {
        foreach (var quote in quotes)
        {
            if (quote.Holds(token))
                return true;
        }

        return false;
    }
}
