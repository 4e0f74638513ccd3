using FsCheck;
using FsCheck.Fluent;
using Vigie.Text.Language;

namespace Vigie.Text.Tests.Language;

public class LanguageIdentifierTests
{
    public static TheoryData<string, string> Headlines() => CaseTable.Pairs("languages/headlines.tsv");

    [Theory]
    [MemberData(nameof(Headlines))]
    public void Tells_the_language_of_a_headline(string language, string text) => Assert.Equal(language, LanguageIdentifier.Identify(text).Code);

    [Theory]
    [InlineData("")]
    [InlineData("12/05/2024 18:12")]
    [InlineData("www")]
    [InlineData("···")]
    public void Names_no_language_without_words(string text) => Assert.Null(LanguageIdentifier.Identify(text).Code);

    [Fact]
    public void Is_surer_of_a_paragraph_than_of_a_headline()
    {
        const string Headline = "Le sommet de Tianjin s’ouvre";
        const string Paragraph = Headline + " dimanche. Les dirigeants de vingt pays sont attendus dans la ville, où ils resteront deux jours avec leurs ministres.";

        Assert.True(LanguageIdentifier.Identify(Paragraph).Confidence > LanguageIdentifier.Identify(Headline).Confidence);
    }

    [Fact]
    public void Never_throws_and_keeps_confidence_between_0_and_1() => Prop
        .ForAll<string?>(text => LanguageIdentifier.Identify(text).Confidence is >= 0 and <= 1)
        .QuickCheckThrowOnFailure();
}
