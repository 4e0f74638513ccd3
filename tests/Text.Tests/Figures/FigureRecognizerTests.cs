using System.Globalization;
using System.Text;

namespace Vigie.Text.Tests.Figures;

public sealed class FigureRecognizerTests
{
    public static TheoryData<string> Cases() => [.. CaseTable.Lines("fr/figures.tsv"), .. CaseTable.Lines("en/figures.tsv")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads(string row)
    {
        var cells = row.Split('\t');
        var (language, marked, values) = (cells[0], cells[1], cells.Length > 2 ? cells[2] : "");

        var text = marked.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        var found = Seeds.Annotator.Annotate(new ArticleText("", text, language, new VagueDate("2024-05-22", DatePrecision.Day))).Figures;

        Assert.Equal((marked, values), (Marked(text, found), string.Join(" | ", found.Select(Value))));
    }

    [Fact]
    public void Places_figures_of_the_title_in_the_title()
    {
        var found = Seeds.Annotator.Annotate(new ArticleText("Un prêt de 3 milliards d'euros", "Rien de chiffré.", "fr", null));

        Assert.True(Assert.Single(found.Figures).InTitle);
    }

    [Theory]
    [InlineData("999999999999999999999999999999 euros")]
    [InlineData("trillion trillion trillion millions de milliards de trillions de dollars")]
    [InlineData("1,2,3,4.5.6 % - 7 -- 8 à 9 à 10 à")]
    [InlineData("des millions de")]
    [InlineData("plus de")]
    public void Bears_any_text(string text)
    {
        var found = Seeds.Annotator.Annotate(new ArticleText(text, text, null, null));

        Assert.All(found.Figures, figure => Assert.InRange(figure.Span.End, 1, text.Length));
    }

    private static string Value(FoundFigure figure) =>
        figure.Value.ToString("0.##########", CultureInfo.InvariantCulture) + " " + (figure.Unit ?? "-")
        + (figure.Approximate ? " ~" : "") + (figure.Measures is { } measures ? " = " + measures : "");

    private static string Marked(string text, IReadOnlyList<FoundFigure> found)
    {
        var marked = new StringBuilder(text);
        foreach (var figure in found.Reverse())
            marked.Insert(figure.Span.End, '}').Insert(figure.Span.Start, '{');
        return marked.ToString();
    }
}
