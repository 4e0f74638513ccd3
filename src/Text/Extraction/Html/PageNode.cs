using AngleSharp.Dom;

namespace Vigie.Text.Extraction.Html;

/// <summary>An element or a text of a page, at its place in document order.</summary>
internal sealed class PageNode
{
    /// <summary>Place in <see cref="PageTree.Nodes"/>.</summary>
    public required int Index { get; init; }

    /// <summary>The place behind the last node inside this one.</summary>
    public int End { get; set; }

    /// <summary>Null for the root.</summary>
    public required PageNode? Parent { get; init; }

    public required HtmlTag Tag { get; init; }

    /// <summary>What the element's own names say.</summary>
    public NodeMarks Marks { get; set; }

    /// <summary>Null for a text.</summary>
    public IElement? Element { get; init; }

    /// <summary>The characters of a text; empty for an element.</summary>
    public string Text { get; init; } = "";

    /// <summary>The node was taken out of the reading, with all that it holds.</summary>
    public bool Dropped { get; set; }

    public bool Contains(PageNode other) => other.Index >= Index && other.Index < End;

    public IEnumerable<PageNode> Ancestors()
    {
        for (var node = Parent; node is not null; node = node.Parent)
            yield return node;
    }
}
