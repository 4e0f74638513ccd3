namespace Vigie.Query.Sources.Opml;

/// <summary>An outline that no source is made of.</summary>
/// <param name="Line">Line that it begins in, from 1.</param>
/// <param name="Text">Its text; null when it has none.</param>
/// <param name="Reason">Why.</param>
internal sealed record OpmlRefusal(int Line, string? Text, string Reason);
