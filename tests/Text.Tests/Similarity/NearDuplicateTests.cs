using Vigie.Text.Similarity;

namespace Vigie.Text.Tests.Similarity;

public sealed class NearDuplicateTests
{
    private static readonly string[] Paragraphs =
    [
        "Le train de marchandises est parti lundi de la gare de Xi'an vers Almaty avec quarante conteneurs de pièces automobiles.",
        "Il traversera la frontière à Khorgos, où les wagons changent d'écartement, puis gagnera le port d'Aktaou sur la Caspienne.",
        "La compagnie annonce trois départs par semaine à partir de l'été et un trajet de douze jours jusqu'à la mer Noire.",
        "Les transitaires attendent surtout de savoir combien coûtera un conteneur de quarante pieds rendu à Poti.",
    ];

    [Fact]
    public void A_cut_and_reordered_copy_with_boilerplate_is_near() =>
        Assert.True(Similarity(string.Join('\n', Paragraphs), $"Lire aussi\n{Paragraphs[2]}\n{Paragraphs[0]}\nTous droits réservés") >= NearDuplicate.Threshold);

    [Fact]
    public void Another_text_on_the_same_subject_is_not() =>
        Assert.True(Similarity(string.Join('\n', Paragraphs), "La gare de Xi'an a vu partir lundi un convoi de conteneurs vers la mer Caspienne. Douze jours plus tard, "
            + "les wagons doivent atteindre Aktaou par le poste de Khorgos, selon la compagnie, qui promet trois trains chaque semaine dès juin.") < NearDuplicate.Threshold);

    [Fact]
    public void Similar_signatures_share_a_band_and_bands_differ_by_their_place()
    {
        var one = Fingerprint.Of(string.Join('\n', Paragraphs))!.MinHash;
        var other = Fingerprint.Of(string.Join('\n', Paragraphs[..3]))!.MinHash;

        Assert.NotEmpty(NearDuplicate.Bands(one).Intersect(NearDuplicate.Bands(other)));
        Assert.Equal(Fingerprinter.Places / 2, NearDuplicate.Bands([.. Enumerable.Repeat(1u, Fingerprinter.Places)]).Distinct().Count());
    }

    [Fact]
    public void Signatures_of_another_length_have_nothing_in_common() => Assert.Equal(0, NearDuplicate.Similarity([1, 2], [1, 2, 3]));

    private static double Similarity(string one, string other) =>
        NearDuplicate.Similarity(Fingerprint.Of(one)!.MinHash, Fingerprint.Of(other)!.MinHash);
}
