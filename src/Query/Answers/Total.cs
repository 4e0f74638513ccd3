namespace Vigie.Query.Answers;

/// <summary>The size of a whole list.</summary>
/// <param name="Value">Number of items.</param>
/// <param name="Exact">The number is counted; false when it is estimated, which happens above 10,000.</param>
internal sealed record Total(long Value, bool Exact);
