using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Vigie.Text.Extraction.Html;

/// <summary>Turns a parsed document into a <see cref="PageTree"/>, without recursion.</summary>
internal sealed class PageTreeBuilder(AttributeVocabulary vocabulary)
{
    private readonly Dictionary<string, NodeMarks> _known = [];
    private readonly List<PageNode> _nodes = [];
    private readonly List<IElement> _head = [];

    public PageTree Build(IHtmlDocument document, bool complete)
    {
        var root = document.DocumentElement;
        if (root is not null)
            Walk(root);
        return new PageTree(root, _head, _nodes, complete);
    }

    private void Walk(IElement root)
    {
        var open = new Stack<(PageNode Node, INodeList Children, int Next)>();
        open.Push((Add(root, HtmlTag.Block, null), root.ChildNodes, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next >= top.Children.Length)
            {
                top.Node.End = _nodes.Count;
                continue;
            }

            var child = top.Children[top.Next];
            open.Push(top with { Next = top.Next + 1 });
            if (child is IText text)
                AddText(text.Data, top.Node);
            else if (child is IElement element)
                Enter(element, top.Node, open);
        }
    }

    private void Enter(IElement element, PageNode parent, Stack<(PageNode Node, INodeList Children, int Next)> open)
    {
        var tag = HtmlTags.Of(element.LocalName);
        if (tag != HtmlTag.Skipped)
            open.Push((Add(element, tag, parent), element.ChildNodes, 0));
        else if (element.LocalName == "head")
            _head.AddRange(element.Children.Where(DescribesPage));
        else if (DescribesPage(element))
            _head.Add(element);
    }

    private static bool DescribesPage(IElement element) => element.LocalName switch
    {
        "title" or "meta" or "link" => true,
        "script" => element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true,
        _ => false,
    };

    private PageNode Add(IElement element, HtmlTag tag, PageNode? parent)
    {
        var node = new PageNode { Index = _nodes.Count, Parent = parent, Tag = tag, Element = element, Marks = Marks(element, tag) };
        _nodes.Add(node);
        return node;
    }

    private void AddText(string text, PageNode parent)
    {
        if (text.Length > 0)
            _nodes.Add(new PageNode { Index = _nodes.Count, End = _nodes.Count + 1, Parent = parent, Tag = HtmlTag.Text, Text = text });
    }

    private NodeMarks Marks(IElement element, HtmlTag tag)
    {
        if (element.Attributes.Length == 0)
            return NodeMarks.None;

        var marks = Known(element.ClassName) | Known(element.Id) | Known(element.GetAttribute("role"));
        if (element.GetAttribute("itemprop") is { } property)
            marks |= Property(property);
        return IsHidden(element, tag) ? marks | NodeMarks.Hidden : marks;
    }

    private NodeMarks Known(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return NodeMarks.None;
        if (!_known.TryGetValue(value, out var marks))
            _known[value] = marks = vocabulary.Read(value);
        return marks;
    }

    private static NodeMarks Property(string property) => property.Trim().ToLowerInvariant() switch
    {
        "articlebody" or "blogpost" or "reportagebody" => NodeMarks.ArticleBody,
        "headline" => NodeMarks.Title,
        "author" => NodeMarks.Byline,
        "datepublished" or "datemodified" or "datecreated" => NodeMarks.Date,
        "comment" => NodeMarks.Comments,
        "caption" or "copyrightholder" => NodeMarks.Caption,
        "keywords" => NodeMarks.Tags,
        _ => NodeMarks.None,
    };

    private static bool IsHidden(IElement element, HtmlTag tag)
    {
        if (element.HasAttribute("hidden") && tag != HtmlTag.Body)
            return true;

        var style = element.GetAttribute("style");
        return style is not null
            && (Declares(style, "display", "none") || Declares(style, "visibility", "hidden"));
    }

    private static bool Declares(string style, string property, string value)
    {
        foreach (var range in style.AsSpan().Split(';'))
        {
            var declaration = style.AsSpan()[range];
            var colon = declaration.IndexOf(':');
            if (colon > 0 && declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase)
                && declaration[(colon + 1)..].Trim().StartsWith(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
