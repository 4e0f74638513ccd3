namespace Vigie.Text;

/// <summary>What recognition needs to know of an article.</summary>
/// <param name="Title">Headline; may be empty.</param>
/// <param name="Text">Body, one line per paragraph.</param>
/// <param name="Language">BCP 47 code; null when unknown, which is read as French.</param>
/// <param name="Published">Publication date, as vague as it is known; null when unknown.</param>
public sealed record ArticleText(string Title, string Text, string? Language, VagueDate? Published);
