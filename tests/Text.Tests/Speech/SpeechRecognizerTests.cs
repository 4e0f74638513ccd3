using System.Text;

namespace Vigie.Text.Tests.Speech;

public sealed class SpeechRecognizerTests
{
    public static TheoryData<string, string> Cases() => CaseTable.Pairs("fr/quotes.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_speech_and_speaker(string marked, string speakers)
    {
        var text = marked.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace(" / ", "\n", StringComparison.Ordinal);

        var found = Seeds.Annotator.Annotate(new ArticleText("", text, "fr", new VagueDate("2024-05-22", DatePrecision.Day))).Quotes;

        var (expected, actual) = ($"{marked}\n{speakers}", $"{Marked(text, found)}\n{string.Join(" | ", found.Select(Speaker))}");
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

    private static string Speaker(FoundQuote quote)
    {
        var name = quote.SpeakerId is { } id ? Seeds.Catalogue.Find(id)!.Name : quote.Speaker is { } words ? "?" + words : "-";
        return $"{name} = {quote.Verb ?? "-"}";
    }

    private static string Marked(string text, IReadOnlyList<FoundQuote> found)
    {
        var marked = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            marked.Append('}', found.Count(quote => quote.Span.End == i)).Append('{', found.Count(quote => quote.Span.Start == i));
            if (i < text.Length)
                marked.Append(text[i] == '\n' ? " / " : text[i].ToString());
        }

        return marked.ToString();
    }
}
