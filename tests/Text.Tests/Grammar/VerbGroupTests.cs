using Vigie.Text.Grammar;
using Vigie.Text.Tokens;

namespace Vigie.Text.Tests.Grammar;

public sealed class VerbGroupTests
{
    public static TheoryData<string, string> Cases() => CaseTable.Pairs("fr/verb-groups.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_the_groups(string sentence, string expected)
    {
        var text = Tokenizer.French.Read(sentence);
        var groups = new List<VerbGroup>();

        foreach (var range in text.Sentences)
            VerbGroupReader.French.Read(text, range, groups);

        Assert.Equal(expected, string.Join(" ; ", groups.Select(group => Written(group, text))));
    }

    private static string Written(VerbGroup group, TokenizedText text)
    {
        var span = text.Span(group.First, group.Last);
        var parts = new List<string> { group.Verb.Infinitive, group.IsFinite ? group.Tense.ToString() : group.Mood.ToString() };
        if (group.Mood == VerbMood.Conditional)
            parts[1] += "Conditional";
        if (group.Voice != VerbVoice.Active)
            parts.Add(group.Voice.ToString());
        if (group.Manner != VerbManner.None)
            parts.Add(group.Manner.ToString());
        if (group.Negated)
            parts.Add("not");
        if (group.Inverted)
            parts.Add("inverted");
        return $"{text.Text.Substring(span.Start, span.Length)}={string.Join(' ', parts).ToLowerInvariant()}";
    }
}
