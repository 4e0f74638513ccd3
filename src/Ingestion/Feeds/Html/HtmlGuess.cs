using Vigie.Ingestion.Feeds.Markup;

namespace Vigie.Ingestion.Feeds.Html;

/// <summary>RSS does not say whether a title is plain text or HTML.</summary>
internal static class HtmlGuess
{
    /// <summary>The text has an end tag or a reference, and every tag and name in it is one of HTML.</summary>
    public static bool IsHtml(string text)
    {
        if (!text.AsSpan().ContainsAny('<', '&'))
            return false;

        var hasEvidence = false;
        var reader = new MarkupReader(text, isHtml: true);
        while (reader.Read())
        {
            switch (reader.Kind)
            {
                case MarkupKind.StartTag or MarkupKind.EmptyTag or MarkupKind.EndTag:
                    if (!IsElement(reader.Name))
                        return false;
                    hasEvidence |= reader.Kind != MarkupKind.StartTag
                        || AllowedHtml.Void.GetAlternateLookup<ReadOnlySpan<char>>().Contains(reader.Name);
                    break;
                case MarkupKind.Text:
                    if (!AllReferencesKnown(reader.Text, ref hasEvidence))
                        return false;
                    break;
                default:
                    break;
            }
        }
        return hasEvidence;
    }

    private static bool IsElement(ReadOnlySpan<char> name) =>
        AllowedHtml.Elements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)
        || AllowedHtml.Dropped.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)
        || AllowedHtml.Void.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)
        || name is "iframe" or "object" or "blink" or "html" or "body" or "head";

    private static bool AllReferencesKnown(ReadOnlySpan<char> text, ref bool hasEvidence)
    {
        while (text.IndexOf('&') is var at and >= 0)
        {
            text = text[at..];
            var length = CharacterReference.Length(text);
            if (length > 0 && CharacterReference.Resolve(text[..length]) is null)
                return false;
            hasEvidence |= length > 0;
            text = text[Math.Max(length, 1)..];
        }
        return true;
    }
}
