namespace Vigie.Text.Catalogue;

/// <summary>An office that a person held.</summary>
/// <param name="Of">The country or organisation whose office it is.</param>
/// <param name="Office">The office, as in the first column of the rules for offices.</param>
/// <param name="Start">First day, or the first of the stated year or month.</param>
/// <param name="End">Last day; null while no end is known.</param>
/// <param name="Person">The holder.</param>
/// <param name="Known">Day of the source that does not know an end; later days are less sure. Null when the end is known.</param>
/// <param name="Verified">The dates have a source.</param>
internal sealed record Tenure(
    CatalogEntity Of, string Office, DateOnly Start, DateOnly? End, CatalogEntity Person, DateOnly? Known, bool Verified)
{
    public bool Covers(DateOnly day) => Start <= day && (End is not { } end || day <= end);
}
