using FsCheck;
using FsCheck.Fluent;
using Vigie.Text.Dates;

namespace Vigie.Text.Tests.Dates;

public class StatedDateParserTests
{
    public static TheoryData<string, string, string, string> Stated()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var cells in CaseTable.Rows("dates/stated.tsv").Select(row => row.Split('\t')))
            data.Add(cells[0], cells[1], cells[2], cells[3]);
        return data;
    }

    public static TheoryData<string> NotDates() => CaseTable.Lines("dates/not-dates.tsv");

    [Theory]
    [MemberData(nameof(Stated))]
    public void Reads_the_date_that_a_line_states(string line, string value, string precision, string role)
    {
        var date = StatedDateParser.Parse(line);

        Assert.Equal(new VagueDate(value, Enum.Parse<DatePrecision>(precision)), date);
        if (date!.Precision != DatePrecision.Year)
            Assert.Equal(role, StatedDateParser.FindAll(line).Single(found => found.Date == date).Role.ToString());
    }

    [Theory]
    [MemberData(nameof(NotDates))]
    public void Reads_no_date_where_none_is(string line) => Assert.Null(StatedDateParser.Parse(line));

    [Fact]
    public void Finds_both_dates_with_their_roles_and_places()
    {
        const string Line = "Publié le 22 mai 2024 à 08h41, mis à jour à 10h12";

        var found = StatedDateParser.FindAll(Line);

        Assert.Equal(
            [(DateRole.Published, "22 mai 2024 à 08h41", "2024-05-22T08:41"), (DateRole.Modified, "10h12", "2024-05-22T10:12")],
            found.Select(date => (date.Role, date.Span.Of(Line).ToString(), date.Date.Value)));
    }

    [Fact]
    public void Never_throws_and_points_into_the_line() => Prop
        .ForAll<string?>(line => StatedDateParser.FindAll(line).All(date => date.Span.Length > 0 && date.Span.End <= line!.Length))
        .QuickCheckThrowOnFailure();
}
