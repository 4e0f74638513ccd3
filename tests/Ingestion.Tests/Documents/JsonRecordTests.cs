using System.Text;
using Vigie.Ingestion.Documents;

namespace Vigie.Ingestion.Tests.Documents;

public sealed class JsonRecordTests
{
    [Fact]
    public void Reads_what_a_line_states()
    {
        var record = Parse(
            """{"html":"<p>…</p>","url":"https://a.example/1","title":"Titre","publishedAt":"2024-10-22","source":"a","language":"fr"}""", out _);

        Assert.NotNull(record);
        Assert.Equal("<p>…</p>", record.Html);
        Assert.Equal("https://a.example/1", record.Url);
        Assert.Equal("a", record.Source);
        Assert.Equal(("Titre", "2024-10-22", "fr"), (record.Declared.Title, record.Declared.Published, record.Declared.Language));
    }

    [Fact]
    public void Control_characters_of_a_clean_body_are_dropped_and_paragraphs_kept()
    {
        var record = Parse("""{"body":"Un\u0000 sommet.\nÀ Kazan.","title":" A\u0007 "}""", out _);

        Assert.Equal("Un sommet.\nÀ Kazan.", record?.Body);
        Assert.Equal("A", record?.Declared.Title);
    }

    [Theory]
    [InlineData("""{"text": "coupé""", "not valid JSON")]
    [InlineData("""["text"]""", "JSON object")]
    [InlineData("""{"title":"sans texte"}""", "none of")]
    [InlineData("""{"text":"   "}""", "none of")]
    [InlineData("""{"text":42}""", "none of")]
    [InlineData("""{"text":"a","text":"b"}""", "twice")]
    [InlineData("""{"text":"\ud800"}""", "surrogate")]
    [InlineData("null", "JSON object")]
    public void A_line_that_cannot_be_used_says_why(string line, string reason)
    {
        var record = Parse(line, out var why);

        Assert.Null(record);
        Assert.Contains(reason, why, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused_with_a_reason()
    {
        var record = JsonRecord.TryParse([.. "{\"text\":\""u8, 0xE9, .. "\"}"u8], out var why);

        Assert.Null(record);
        Assert.Contains("not valid JSON", why, StringComparison.Ordinal);
    }

    private static JsonRecord? Parse(string line, out string? reason) => JsonRecord.TryParse(Encoding.UTF8.GetBytes(line), out reason);
}
