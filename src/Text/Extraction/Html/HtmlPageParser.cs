using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Vigie.Text.Extraction.Html;

/// <summary>Parses a page within bounds of size, number of elements and depth; what exceeds them is left unread.</summary>
internal static class HtmlPageParser
{
    internal const int MaxChars = 8_000_000;
    internal const int MaxElements = 200_000;

    public static PageTree Parse(string html, AttributeVocabulary vocabulary)
    {
        var complete = html.Length <= MaxChars;
        var bounded = TagFloodGuard.Limit(ScriptRemover.Remove(complete ? html : html[..MaxChars]), ref complete);
        var document = Parse(bounded, ref complete);
        return new PageTreeBuilder(vocabulary).Build(document, complete);
    }

    // The parser has no limit of its own; an exception out of its callback is the one way to stop it, and leaves the
    // document as far as it was built.
    private static IHtmlDocument Parse(string html, ref bool complete)
    {
        IHtmlDocument? document = null;
        var elements = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = true,
            OnCreated = (element, _) =>
            {
                document ??= element.Owner as IHtmlDocument;
                if (++elements > MaxElements)
                    throw new TooManyElementsException();
            },
        });
        try
        {
            return parser.ParseDocument(html);
        }
        catch (TooManyElementsException) when (document is not null)
        {
            complete = false;
            return document;
        }
    }

    private sealed class TooManyElementsException : Exception;
}
