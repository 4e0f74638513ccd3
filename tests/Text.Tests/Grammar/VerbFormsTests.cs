using Vigie.Text.Grammar;
using Vigie.Text.Tokens;

namespace Vigie.Text.Tests.Grammar;

public sealed class VerbFormsTests
{
    public static TheoryData<string, string> Cases() => CaseTable.Pairs("fr/verb-forms.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Knows_the_form(string word, string readings)
    {
        var text = Tokenizer.French.Read(word);

        var found = VerbForms.French.Of(text.Tokens[0], word).ToArray().Select(Written).Distinct();

        Assert.Equal(readings, string.Join(", ", found));
    }

    private static string Written(VerbForm form) => form.Mood switch
    {
        VerbMood.PastParticiple => $"{form.Verb.Infinitive} pp{Short(form.Number)}{(form.Gender == GrammaticalGender.Feminine ? "f" : "m")}",
        VerbMood.Infinitive => $"{form.Verb.Infinitive} inf",
        VerbMood.PresentParticiple => $"{form.Verb.Infinitive} gerund",
        _ => $"{form.Verb.Infinitive} {form.Mood.ToString().ToLowerInvariant()[..3]}.{form.Tense.ToString().ToLowerInvariant()}.{form.Person}{Short(form.Number)}",
    };

    private static string Short(GrammaticalNumber number) => number == GrammaticalNumber.Plural ? "p" : "s";
}
