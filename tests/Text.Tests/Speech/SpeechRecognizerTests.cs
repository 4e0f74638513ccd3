namespace Vigie.Text.Tests.Speech;

public sealed class SpeechRecognizerTests
{
    public static TheoryData<string, string> Cases() => CaseTable.Pairs("fr/quotes.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_speech_and_speaker(string marked, string speakers)
    {
        var text = QuoteNotation.Text(marked);

        var found = QuoteNotation.Read(text);

        var (expected, actual) = ($"{marked}\n{speakers}", $"{QuoteNotation.Mark(text, found)}\n{string.Join(" | ", found.Select(QuoteNotation.SpeakerAndVerb))}");
        Assert.True(expected == actual, $"expected: {expected}\nactual:   {actual}");
    }

    [Fact]
    public void Leaves_the_marks_and_the_inserted_verb_out_of_what_was_said()
    {
        var found = Seeds.Annotator.Annotate(new ArticleText("", "« La Chine, a rappelé Xi Jinping, ne cherche rien. »", "fr", null)).Quotes;

        Assert.Equal("La Chine, ne cherche rien.", Assert.Single(found).Text);
    }

    [Theory]
    [InlineData("« « « « »")]
    [InlineData("\" a dit \" a dit \"")]
    [InlineData("« Oui\n« Non\n« Peut-être")]
    [InlineData(", a-t-il dit, selon, pour : « »")]
    public void Bears_any_text(string text)
    {
        var found = Seeds.Annotator.Annotate(new ArticleText(text, text, null, null));

        Assert.All(found.Quotes, quote => Assert.InRange(quote.Span.End, 1, text.Length));
    }
}
