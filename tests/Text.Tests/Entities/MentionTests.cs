using System.Text;

namespace Vigie.Text.Tests.Entities;

public sealed class MentionTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var language in new[] { "fr", "en" })
            foreach (var row in CaseTable.Rows(language + "/mentions.tsv"))
                data.Add(language, row);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds(string language, string row)
    {
        var cells = row.Split('\t');
        var published = cells[0] == "-" ? null : new VagueDate(cells[0], DatePrecision.Day);

        var found = Seeds.Annotator.Annotate(new ArticleText("", Unmarked(cells[1]), language, published));

        Assert.Equal(cells[1], Marked(Unmarked(cells[1]), found.Mentions));
    }

    [Fact]
    public void Places_mentions_of_the_title_in_the_title()
    {
        var found = Seeds.Annotator.Annotate(new ArticleText("La Chine avance", "La Russie attend.", "fr", null));

        Assert.Equal([(true, "Q148", 3), (false, "Q159", 3)], found.Mentions.Select(mention => (mention.InTitle, mention.EntityId!, mention.Span.Start)));
    }

    [Fact]
    public void Ranks_the_subject_of_an_article_first()
    {
        var found = Seeds.Annotator.Annotate(new ArticleText(
            "Le Kazakhstan ouvre un port sec",
            "Le Kazakhstan a ouvert un port sec. Le site doit servir au Kazakhstan et à la Chine. Paris suit de loin.",
            "fr",
            null));

        Assert.Equal("Q232", found.Entities[0].Id);
        Assert.Equal(3, found.Entities[0].Count);
        Assert.True(found.Entities[0].FirstInTitle);
        Assert.All(found.Entities, entity => Assert.InRange(entity.Salience, 0, 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("« … » — (((")]
    [InlineData("l' d' qu' -")]
    [InlineData("\ud83d\ude00 \ud800 \0 \u200b\u00ad")]
    public void Bears_any_text(string text)
    {
        var found = Seeds.Annotator.Annotate(new ArticleText(text, text, null, new VagueDate("2024-99-99", DatePrecision.Day)));

        Assert.Empty(found.Mentions);
        Assert.Null(found.Fingerprint);
    }

    private static string Unmarked(string marked)
    {
        var text = new StringBuilder();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '[')
                continue;
            if (marked[i] == '=')
                i = marked.IndexOf(']', i);
            else
                text.Append(marked[i]);
        }

        return text.ToString();
    }

    private static string Marked(string text, IReadOnlyList<FoundMention> mentions)
    {
        var marked = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            foreach (var mention in mentions.Where(mention => mention.Span.End == i).OrderBy(mention => mention.Span.Length))
                marked.Append('=').Append(mention.EntityId is { } id && !id.StartsWith("new:", StringComparison.Ordinal) ? id : "?").Append(']');
            foreach (var _ in mentions.Where(mention => mention.Span.Start == i))
                marked.Append('[');
            if (i < text.Length)
                marked.Append(text[i]);
        }

        return marked.ToString();
    }
}
