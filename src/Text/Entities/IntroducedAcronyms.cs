using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>«l'Organisation de coopération de Shanghai (OCS)»: from there on the acronym means what the article says.</summary>
internal static class IntroducedAcronyms
{
    public static void Find(IReadOnlyList<Passage> passages)
    {
        var introduced = new Dictionary<ulong, MentionDraft>();
        foreach (var passage in passages)
        {
            foreach (var mention in passage.Mentions)
            {
                if (mention.First < mention.Last && AcronymBehind(passage, mention.Last + 1) is { } acronym)
                    introduced.TryAdd(passage.Tokens[acronym].Key, mention);
            }
        }

        if (introduced.Count == 0)
            return;
        foreach (var passage in passages)
            Link(passage, introduced);
    }

    private static int? AcronymBehind(Passage passage, int open) =>
        passage.IsMark(open, '(') && passage.IsMark(open + 2, ')')
            && passage.Tokens[open + 1].Form is TokenForm.Capitals or TokenForm.Dotted
            ? open + 1
            : null;

    private static void Link(Passage passage, Dictionary<ulong, MentionDraft> introduced)
    {
        for (var i = 0; i < passage.Tokens.Length; i++)
        {
            if (passage.Tokens[i].Form is not (TokenForm.Capitals or TokenForm.Dotted)
                || !introduced.TryGetValue(passage.Tokens[i].Key, out var meaning))
                continue;
            if (passage.At(i) is { } other)
            {
                if (other.Entity == meaning.Entity || other.First != other.Last)
                    continue;
                passage.Remove(other);
            }

            passage.Add(meaning with
            {
                Passage = passage,
                First = i,
                Last = i,
                Resolution = "introduced",
                Rule = "acronym.introduced",
                Confidence = 0.95,
            });
        }
    }
}
