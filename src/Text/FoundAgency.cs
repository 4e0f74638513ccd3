namespace Vigie.Text;

/// <summary>A news agency whose dispatch an article carries.</summary>
/// <param name="Name">Its usual short name, such as AFP.</param>
/// <param name="Span">The words of the text that credit it.</param>
public sealed record FoundAgency(string Name, TextSpan Span);
