using Vigie.Text.Similarity;

namespace Vigie.Storage.Duplicates;

/// <summary>
/// Decides what is a near-duplicate of what: each article points at the earliest one that it is similar to. That is a
/// property of the set of articles, so it does not depend on the order in which they arrive.
/// </summary>
internal static class OriginalFinder
{
    /// <summary>The originals that the arrival of some articles gives, to themselves or to later ones.</summary>
    /// <param name="arrived">Ids of the articles that are new, or whose signature or original changed.</param>
    /// <param name="candidates">Those articles and all that share a band with one of them.</param>
    public static IReadOnlyList<Original> Find(IReadOnlySet<Guid> arrived, IReadOnlyList<Candidate> candidates)
    {
        var inTime = candidates.OrderBy(candidate => candidate.Place).ToList();
        var arrivedInTime = inTime.FindAll(candidate => arrived.Contains(candidate.Id));
        return [.. inTime.Select(candidate => arrived.Contains(candidate.Id)
            ? First(candidate, inTime)
            : First(candidate, arrivedInTime.TakeWhile(other => other.Place.CompareTo(candidate.OriginalPlace) < 0)))
            .OfType<Original>()];
    }

    private static Original? First(Candidate candidate, IEnumerable<Candidate> inTime) => inTime
        .TakeWhile(other => other.Place.CompareTo(candidate.Place) < 0)
        .Select(other => new Original(candidate.Id, other.Id, candidate.Signature.SimilarityTo(other.Signature)))
        .FirstOrDefault(original => original.Similarity >= NearDuplicate.Threshold);
}
