using System.Text;
using Vigie.Text.Dates.Expressions;
using Vigie.Text.Tokens;

namespace Vigie.Text.Tests.Dates;

public sealed class DateRecognizerTests
{
    public static TheoryData<string> FrenchCases() => CaseTable.Lines("fr/date-expressions.tsv");

    public static TheoryData<string> EnglishCases() => CaseTable.Lines("en/date-expressions.tsv");

    [Theory]
    [MemberData(nameof(FrenchCases))]
    public void Reads_French(string row) => AssertReads(row, Tokenizer.French, DateRecognizer.French);

    [Theory]
    [MemberData(nameof(EnglishCases))]
    public void Reads_English(string row) => AssertReads(row, Tokenizer.English, DateRecognizer.English);

    private static void AssertReads(string row, Tokenizer tokenizer, DateRecognizer dates)
    {
        var cells = row.Split('\t');
        var (sentence, spans) = Unmark(cells[1]);
        var values = cells[2].Split('|', StringSplitOptions.RemoveEmptyEntries);
        var kinds = cells[3].Split('|', StringSplitOptions.RemoveEmptyEntries);

        var text = tokenizer.Read(sentence);
        var found = dates.Find(text, DateAnchors.Of(Published(cells[0])));

        var expected = spans.Select((span, i) => $"{span.Of(sentence)} = {values[i]} {kinds[i]}");
        Assert.Equal(
            expected,
            found.Select(date => $"{text.Span(date.First, date.End - 1).Of(sentence)} = {date.Edtf} {date.EdtfKind.ToString().ToLowerInvariant()}"));
    }

    private static VagueDate? Published(string value) => value.Length switch
    {
        1 => null,
        4 => new VagueDate(value, DatePrecision.Year),
        7 => new VagueDate(value, DatePrecision.Month),
        _ => new VagueDate(value, DatePrecision.Day),
    };

    private static (string Sentence, List<TextSpan> Spans) Unmark(string marked)
    {
        var sentence = new StringBuilder();
        var spans = new List<TextSpan>();
        var start = 0;
        foreach (var c in marked)
        {
            if (c == '{')
                start = sentence.Length;
            else if (c == '}')
                spans.Add(new TextSpan(start, sentence.Length - start));
            else
                sentence.Append(c);
        }

        return (sentence.ToString(), spans);
    }
}
