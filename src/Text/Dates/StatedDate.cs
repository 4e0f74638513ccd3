namespace Vigie.Text.Dates;

/// <summary>A date on a line of a page, with its place in that line.</summary>
/// <param name="Date">The date, as vague as the line states it.</param>
/// <param name="Role">What the words before it say about it.</param>
/// <param name="Span">The characters that state it, without the words before it.</param>
public readonly record struct StatedDate(VagueDate Date, DateRole Role, TextSpan Span);
