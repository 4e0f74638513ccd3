using System.Text;
using Vigie.Ingestion.Folders;

namespace Vigie.Ingestion.Tests.Folders;

public sealed class ByteLinesTests
{
    [Theory]
    [InlineData("un\ndeux\n", "un|deux")]
    [InlineData("un\r\ndeux", "un|deux")]
    [InlineData("\n\nun\n", "||un")]
    [InlineData("", "")]
    public void Splits_at_line_feeds(string text, string expected)
    {
        Assert.Equal(expected, string.Join('|', Lines(text, 100).Select(line => Encoding.UTF8.GetString(line.Content))));
    }

    [Fact]
    public void Positions_add_up_to_the_length_of_the_stream()
    {
        var text = string.Concat(Enumerable.Range(0, 5000).Select(i => new string('x', i % 97) + "\n")) + "fin";

        Assert.Equal(text.Length, Lines(text, 100).Sum(line => line.LengthWithBreak));
    }

    [Fact]
    public void A_line_over_the_limit_tells_its_length_and_keeps_its_first_bytes_only()
    {
        var line = Assert.Single(Lines(new string('a', 300_000), 1000));

        Assert.Equal(300_000, line.Length);
        Assert.Equal(1000, line.Content.Length);
    }

    [Fact]
    public void White_space_and_a_byte_order_mark_are_blank()
    {
        Assert.All(Lines("\uFEFF\n  \t\r\n\n", 100), line => Assert.True(line.IsBlank));
    }

    private static List<ByteLines.Line> Lines(string text, int maxLength) =>
        [.. new ByteLines(new MemoryStream(Encoding.UTF8.GetBytes(text)), maxLength).Read()];
}
