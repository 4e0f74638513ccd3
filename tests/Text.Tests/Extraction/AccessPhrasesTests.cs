using Vigie.Text.Extraction;

namespace Vigie.Text.Tests.Extraction;

public sealed class AccessPhrasesTests
{
    public static TheoryData<string, string> LinesBelow() => CaseTable.Pairs("access/below.tsv");

    [Theory]
    [MemberData(nameof(LinesBelow))]
    public void Reads_what_a_line_below_a_text_says(string line, string access) =>
        Assert.Equal(access, AccessPhrases.Below(line)?.ToString() ?? "-");

    [Theory]
    [InlineData("Réservé aux abonnés", ArticleAccess.Paywalled)]
    [InlineData("Subscribers only", ArticleAccess.Paywalled)]
    [InlineData("Réservé aux enfants", null)]
    public void Reads_what_a_line_above_a_text_says(string line, ArticleAccess? access) => Assert.Equal(access, AccessPhrases.Above(line));

    [Theory]
    [InlineData("Les travaux du port ont repris [...]", true)]
    [InlineData("Les travaux du port ont repris…", true)]
    [InlineData("Les travaux du port ont repris.", false)]
    public void Tells_a_text_that_breaks_off(string text, bool isCutOff) => Assert.Equal(isCutOff, AccessPhrases.IsCutOff(text));

    [Fact]
    public void Takes_the_ellipsis_of_a_long_text_for_style() =>
        Assert.False(AccessPhrases.IsCutOff(string.Concat(Enumerable.Repeat("Les travaux du port ont repris. ", 50)) + "Enfin…"));
}
