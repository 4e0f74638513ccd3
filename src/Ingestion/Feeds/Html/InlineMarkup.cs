using System.Text;
using Vigie.Ingestion.Feeds.Markup;

namespace Vigie.Ingestion.Feeds.Html;

/// <summary>Writes markup that stands in a feed's XML unescaped as HTML.</summary>
internal static class InlineMarkup
{
    /// <summary>What the element holds; without the <c>div</c> that Atom 1.0 wraps around it when that is asked.</summary>
    public static string Write(FeedElement element, bool withoutDiv)
    {
        if (withoutDiv && OnlyDiv(element) is { } div)
            element = div;
        var html = new StringBuilder();
        AppendNodes(html, element);
        return html.ToString();
    }

    private static FeedElement? OnlyDiv(FeedElement element)
    {
        FeedElement? div = null;
        foreach (var node in element.Nodes)
        {
            if (node.Element is { Name: "div" } found && div is null)
                div = found;
            else if (node.Element is not null || !string.IsNullOrWhiteSpace(node.Text))
                return null;
        }
        return div;
    }

    private static void AppendNodes(StringBuilder html, FeedElement element)
    {
        foreach (var node in element.Nodes)
        {
            if (node.Element is { } inner)
                AppendElement(html, inner);
            else
                AppendEscaped(html, node.Text ?? "");
        }
    }

    private static void AppendElement(StringBuilder html, FeedElement element)
    {
        var name = element.WrittenName.AsSpan(element.WrittenName.IndexOf(':', StringComparison.Ordinal) + 1);
        html.Append('<').Append(name);
        foreach (var (attribute, value) in element.Attributes)
        {
            html.Append(' ').Append(attribute).Append("=\"");
            AppendEscaped(html, value);
            html.Append('"');
        }
        html.Append('>');
        if (AllowedHtml.Void.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) && element.Nodes.Count == 0)
            return;
        AppendNodes(html, element);
        html.Append("</").Append(name).Append('>');
    }

    private static void AppendEscaped(StringBuilder html, string text)
    {
        if (text.AsSpan().ContainsAny("&<>\""))
            text = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
        html.Append(text);
    }
}
