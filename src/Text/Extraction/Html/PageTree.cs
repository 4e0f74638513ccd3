using AngleSharp.Dom;

namespace Vigie.Text.Extraction.Html;

/// <summary>
/// A page as a list of nodes in document order. Everything after parsing walks this list, so that no depth of nesting
/// can exhaust the stack.
/// </summary>
/// <param name="Root">The html element; null when the page has none.</param>
/// <param name="Head">Elements that describe the page, wherever they stand: title, meta, link, JSON-LD scripts.</param>
/// <param name="Nodes">Elements and texts below the root; scripts, styles and form fields left out.</param>
/// <param name="Complete">False when the page exceeded a bound and its rest was left unread.</param>
internal sealed record PageTree(IElement? Root, IReadOnlyList<IElement> Head, IReadOnlyList<PageNode> Nodes, bool Complete);
