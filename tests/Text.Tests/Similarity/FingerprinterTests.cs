using System.Numerics;
using Vigie.Text.Similarity;
using Vigie.Text.Tokens;

namespace Vigie.Text.Tests.Similarity;

public sealed class FingerprinterTests
{
    private const string Dispatch =
        "Le train de marchandises est parti lundi de la gare de Xi'an vers Almaty avec quarante conteneurs de pièces automobiles. "
        + "Il traversera la frontière à Khorgos, où les wagons changent d'écartement, puis gagnera le port d'Aktaou sur la Caspienne. "
        + "La compagnie annonce trois départs par semaine à partir de l'été et un trajet de douze jours jusqu'à la mer Noire.";

    private const string Other =
        "Le parlement a voté jeudi le budget de la santé après deux nuits de débats. Les députés de l'opposition ont quitté la salle "
        + "avant le scrutin pour protester contre la baisse des crédits alloués aux hôpitaux de province et aux écoles d'infirmières.";

    [Fact]
    public void Never_changes_for_a_text()
    {
        var print = Of(Dispatch);

        // Stored signatures are compared with new ones: a change here makes every archive recompute its own.
        Assert.Equal(26784134u, print.MinHash[0]);
        Assert.Equal(Fingerprinter.Places, print.MinHash.Count);
    }

    [Fact]
    public void Does_not_see_case_accents_and_punctuation() =>
        Assert.Equal(Of(Dispatch).MinHash, Of(Dispatch.ToUpperInvariant().Replace('.', '!').Replace("É", "E", StringComparison.Ordinal)).MinHash);

    [Fact]
    public void Is_close_for_a_text_with_a_sentence_added()
    {
        var (one, other) = (Of(Dispatch), Of(Dispatch + " Une cérémonie a marqué le départ du convoi."));

        Assert.InRange(Similarity(one, other), 0.7, 0.95);
        Assert.InRange(BitOperations.PopCount(one.SimHash ^ other.SimHash), 0, 20);
    }

    [Fact]
    public void Is_far_for_another_text() => Assert.InRange(Similarity(Of(Dispatch), Of(Other)), 0, 0.05);

    [Fact]
    public void Is_missing_for_a_short_text() => Assert.Null(Fingerprinter.Of(Tokenizer.French.Read("Le train est parti lundi de Xi'an.")));

    private static Fingerprint Of(string text) => Fingerprinter.Of(Tokenizer.French.Read(text))!;

    private static double Similarity(Fingerprint one, Fingerprint other) =>
        one.MinHash.Zip(other.MinHash).Count(pair => pair.First == pair.Second) / (double)Fingerprinter.Places;
}
