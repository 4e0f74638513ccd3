using FsCheck;
using FsCheck.Fluent;
using Vigie.Text.Extraction.Agencies;

namespace Vigie.Text.Tests.Extraction;

public sealed class AgencyCreditReaderTests
{
    public static TheoryData<string, string> Signatures() => CaseTable.Pairs("agencies/signatures.tsv");

    public static TheoryData<string, string> Texts() => CaseTable.Pairs("agencies/texts.tsv");

    [Theory]
    [MemberData(nameof(Signatures))]
    public void Reads_the_agencies_of_a_signature(string line, string agencies) =>
        Assert.Equal(agencies, Names(AgencyCreditReader.InSignature(line)));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Reads_the_agencies_that_a_text_credits(string text, string agencies) =>
        Assert.Equal(agencies, Names(AgencyCreditReader.InText(text.Replace('¶', '\n'))));

    [Fact]
    public void Points_at_the_name_of_the_agency()
    {
        const string Text = "Le ministre a reçu ses hôtes.\nLa visite s'achève lundi. (avec l'Agence France-Presse)";

        var credit = Assert.Single(AgencyCreditReader.InText(Text));

        Assert.Equal("Agence France-Presse", credit.Span.Of(Text).ToString());
    }

    [Fact]
    public void Never_throws_and_points_into_the_text() => Prop
        .ForAll<string?>(text => AgencyCreditReader.InText(text).Concat(AgencyCreditReader.InSignature(text))
            .All(credit => credit.Span.Length > 0 && credit.Span.End <= text!.Length))
        .QuickCheckThrowOnFailure();

    private static string Names(IReadOnlyList<AgencyCredit> credits) =>
        credits.Count == 0 ? "-" : string.Join('|', credits.Select(credit => credit.Name));
}
