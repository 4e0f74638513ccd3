using System.Collections.Frozen;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>
/// Links a bare «l'organisation», «le groupe», «la banque» to the last body of that kind which the article has named shortly before; what
/// has a complement («la banque de Chine») or comes from nowhere is left alone.
/// </summary>
internal sealed class BodiesAgain
{
    /// <summary>How many tokens back the name may stand: about two sentences, a distance at which readers still know it.</summary>
    private const int Reach = 60;

    private readonly FrozenDictionary<ulong, FrozenSet<string>> _kinds = FrenchRules.Table("names/bodies-again.tsv").Expecting("word", "kinds").Rows
        .ToFrozenDictionary(row => WordKey.Of(row.Required("word")), row => row.List("kinds").ToFrozenSet(StringComparer.Ordinal));

    public void Find(Passage passage, NameEvidence evidence)
    {
        for (var i = 1; i < passage.Tokens.Length; i++)
        {
            var token = passage.Tokens[i];
            if (token.Form != TokenForm.Lower || !_kinds.TryGetValue(token.Key, out var kinds) || passage.At(i) is not null
                || !IsBare(passage, i, evidence) || LastOfKind(passage, i, kinds) is not { } named)
                continue;
            passage.Add(named with
            {
                First = i,
                Last = i,
                Resolution = "description",
                Rule = "description.body",
                Confidence = 0.7,
            });
        }
    }

    private static bool IsBare(Passage passage, int noun, NameEvidence evidence)
    {
        var article = passage.Tokens[noun - 1];
        if (!evidence.IsArticle(article.Key) || NameEvidence.IsPlural(article.Key))
            return false;
        var next = noun + 1;
        if (next >= passage.Tokens.Length || !passage.Tokens[next].IsWord)
            return true;

        // Adjectives and complements make it another body; verbs and small words do not.
        return !NameEvidence.IsOf(passage.Tokens[next].Key) && passage.At(next) is null && !passage.Tokens[next].IsCapitalised
            && passage.Tokens[next].Link != TokenLink.Hyphen && evidence.FollowsSubject(passage.Tokens[next].Key);
    }

    private static MentionDraft? LastOfKind(Passage passage, int before, FrozenSet<string> kinds)
    {
        for (var i = before - 1; i >= Math.Max(0, before - Reach); i--)
        {
            if (passage.At(i) is { Type: EntityType.Organisation, Entity.Kind: { } kind } body && kinds.Contains(kind))
                return body;
        }

        return null;
    }
}
