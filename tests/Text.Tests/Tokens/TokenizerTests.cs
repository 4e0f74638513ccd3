using System.Text;
using Vigie.Text.Tokens;

namespace Vigie.Text.Tests.Tokens;

public sealed class TokenizerTests
{
    public static TheoryData<string, string> TokenCases() => CaseTable.Pairs("fr/tokens.tsv");

    public static TheoryData<string, string> EnglishTokenCases() => CaseTable.Pairs("en/tokens.tsv");

    public static TheoryData<string> SentenceCases() => CaseTable.Lines("fr/sentences.tsv");

    [Theory]
    [MemberData(nameof(TokenCases))]
    public void Cuts_into_tokens(string text, string tokens)
    {
        var found = Tokenizer.French.Read(text);

        Assert.Equal(tokens, string.Join('·', found.Tokens.ToArray().Select(token => token.Of(text).ToString())));
    }

    [Theory]
    [MemberData(nameof(EnglishTokenCases))]
    public void Cuts_English_into_tokens(string text, string tokens)
    {
        var found = Tokenizer.English.Read(text);

        Assert.Equal(tokens, string.Join('·', found.Tokens.ToArray().Select(token => token.Of(text).ToString())));
    }

    [Theory]
    [MemberData(nameof(SentenceCases))]
    public void Cuts_into_sentences(string row)
    {
        var marked = row.Replace('/', '\n');
        var text = marked.Replace("|", "", StringComparison.Ordinal);

        var found = Tokenizer.French.Read(text);

        var result = new StringBuilder(text);
        foreach (var sentence in found.Sentences.ToArray().Skip(1).Reverse())
            result.Insert(found.Tokens[sentence.First].Start, '|');
        Assert.Equal(marked.Replace("|\n", "\n|", StringComparison.Ordinal), result.ToString());
    }

    [Theory]
    [InlineData("État", "ETAT")]
    [InlineData("cœur", "coeur")]
    [InlineData("O.N.U.", "onu")]
    [InlineData("l’", "l'")]
    [InlineData("Mirzioïev", "mirzioiev")]
    public void Gives_words_that_differ_by_case_accents_or_marks_one_key(string one, string other) =>
        Assert.Equal(WordKey.Of(one), WordKey.Of(other));

    [Fact]
    public void Tells_how_words_hang_together()
    {
        var tokens = Tokenizer.French.Read("l'Asie-Pacifique, dit-il").Tokens;

        Assert.Equal(
            [TokenLink.Space, TokenLink.Adjacent, TokenLink.Hyphen, TokenLink.Adjacent, TokenLink.Space, TokenLink.Hyphen],
            tokens.ToArray().Select(token => token.Link));
    }
}
