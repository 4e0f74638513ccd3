namespace Vigie.Text.Extraction.Flat;

/// <summary>A headline with its teaser on a page that lists several.</summary>
internal sealed record IndexItem(FlatLine? Title, FlatLine? Time, IReadOnlyList<FlatLine> Teaser);
