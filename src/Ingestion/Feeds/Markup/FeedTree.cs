namespace Vigie.Ingestion.Feeds.Markup;

/// <summary>
/// Builds the tree of a feed's XML, repairing it on the way. It holds no state beyond one document, fetches nothing, and its depth is
/// bounded.
/// </summary>
internal sealed class FeedTree
{
    /// <summary>Inline pages in Atom content are the deepest that feeds hold.</summary>
    private const int MostDepth = 120;

    private const int MostAttributes = 100;

    // Elements that hold a word or an address: another of them inside says that the first was never closed.
    private static readonly string[] Plain =
        ["title", "link", "guid", "pubdate", "author", "category", "comments", "language", "id", "updated", "published"];

    private readonly FeedProblems _problems;
    private readonly ReferenceDecoder _references;
    private readonly Uri? _address;
    private readonly FeedElement _document = new("", "", "", Vocabulary.Other);
    private readonly Stack<OpenElement> _open = new();
    private int _ignoredDepth;
    private string? _coreNamespace;

    private FeedTree(Uri? address, FeedProblems problems)
    {
        _address = address;
        _problems = problems;
        _references = new ReferenceDecoder(problems);
    }

    /// <summary>The elements that stand outermost; of a good document the root alone.</summary>
    public static IReadOnlyList<FeedElement> Parse(string text, Uri? address, FeedProblems problems)
    {
        var tree = new FeedTree(address, problems);
        tree.Build(text);
        return [.. tree._document.Elements];
    }

    private void Build(string text)
    {
        var reader = new MarkupReader(text, isHtml: false);
        while (reader.Read())
        {
            if (reader.IsBroken)
                _problems.Add(FeedProblemKind.UnfinishedMarkup, reader.Name.IsEmpty ? reader.Text : reader.Name);
            switch (reader.Kind)
            {
                case MarkupKind.StartTag or MarkupKind.EmptyTag:
                    Open(reader.Name, reader.Attributes, reader.Kind == MarkupKind.EmptyTag);
                    break;
                case MarkupKind.EndTag:
                    Close(reader.Name);
                    break;
                case MarkupKind.Text:
                    AddText(_references.Decode(reader.Text));
                    break;
                case MarkupKind.CData:
                    AddText(reader.Text.ToString());
                    break;
                case MarkupKind.StrayBracket:
                    _problems.Add(FeedProblemKind.BareBracket, "<");
                    AddText("<");
                    break;
                case MarkupKind.Declaration when _open.Count == 0:
                    _references.Declare(reader.Text);
                    break;
                default:
                    break;
            }
        }

        if (_open.Count > 0)
            _problems.Add(FeedProblemKind.UnclosedElement, _open.Peek().Element.WrittenName);
        if (_document.Elements.Skip(1).Any())
            _problems.Add(FeedProblemKind.MarkupOutsideRoot, _document.Elements.ElementAt(1).WrittenName);
    }

    private void AddText(string text)
    {
        if (_open.Count > 0)
            _open.Peek().Element.Add(new FeedNode(null, text));
        else if (!string.IsNullOrWhiteSpace(text))
            _problems.Add(FeedProblemKind.MarkupOutsideRoot, text);
    }

    private void Open(ReadOnlySpan<char> writtenName, ReadOnlySpan<char> writtenAttributes, bool isEmpty)
    {
        if (_open.Count >= MostDepth)
        {
            _problems.Add(FeedProblemKind.TooDeep, writtenName);
            _ignoredDepth += isEmpty ? 0 : 1;
            return;
        }

        var attributes = Attributes(writtenAttributes);
        var outer = _open.TryPeek(out var open) ? open : null;
        var scope = (outer?.Scope ?? NamespaceScope.Root).With(attributes);
        var element = Element(writtenName, attributes, scope, outer?.Element);
        while (_open.TryPeek(out open) && EndsBefore(open.Element, element))
        {
            _problems.Add(FeedProblemKind.UnclosedElement, open.Element.WrittenName);
            _open.Pop();
        }

        (_open.TryPeek(out open) ? open.Element : _document).Add(new FeedNode(element, null));
        if (!isEmpty)
            _open.Push(new OpenElement(element, scope));
    }

    private FeedElement Element(
        ReadOnlySpan<char> writtenName, IReadOnlyList<FeedAttribute> attributes, NamespaceScope scope, FeedElement? outer)
    {
        var colon = writtenName.IndexOf(':');
        var prefix = colon < 0 ? "" : writtenName[..colon].ToString();
        var uri = scope.Find(prefix);
        if (uri is null)
            _problems.Add(FeedProblemKind.UndeclaredPrefix, prefix);

        return new FeedElement(
            writtenName.ToString(),
            writtenName[(colon + 1)..].ToString().ToLowerInvariant(),
            uri ?? "",
            uri is null ? Vocabularies.OfUndeclared(prefix) : VocabularyOf(uri, writtenName, isOutermost: outer is null))
        {
            Attributes = attributes,
            Address = FeedAddress.Inside(outer is null ? _address : outer.Address, Value(attributes, "xml:base")),
            Language = Value(attributes, "xml:lang") ?? outer?.Language,
        };
    }

    // RSS and Atom were given many namespaces before they had one, so the namespace of a root with their name is theirs.
    private Vocabulary VocabularyOf(string uri, ReadOnlySpan<char> writtenName, bool isOutermost)
    {
        if (isOutermost && writtenName is "rss" or "feed")
            _coreNamespace = uri;
        return uri == _coreNamespace ? Vocabulary.Core : Vocabularies.Of(uri);
    }

    private List<FeedAttribute> Attributes(ReadOnlySpan<char> written)
    {
        List<FeedAttribute> attributes = [];
        var reader = new AttributeReader(written);
        while (attributes.Count < MostAttributes && reader.Read())
        {
            var name = reader.Name.ToString();
            if (reader.IsBroken || Value(attributes, name) is not null)
                _problems.Add(FeedProblemKind.BrokenAttribute, name);
            attributes.Add(new FeedAttribute(name, _references.Decode(reader.Value)));
        }
        return attributes;
    }

    private static string? Value(IReadOnlyList<FeedAttribute> attributes, string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Name == name)
                return attribute.Value;
        }
        return null;
    }

    // An item ends where the next begins, a title where the link does.
    private static bool EndsBefore(FeedElement open, FeedElement next)
    {
        if (open.Vocabulary != Vocabulary.Core || next.Vocabulary != Vocabulary.Core)
            return false;
        return next.Name is "item" or "entry"
            ? open.Name == next.Name || Plain.Contains(open.Name, StringComparer.Ordinal)
            : open.Name != "author" && Plain.Contains(open.Name, StringComparer.Ordinal) && Plain.Contains(next.Name, StringComparer.Ordinal);
    }

    private void Close(ReadOnlySpan<char> writtenName)
    {
        if (_ignoredDepth > 0)
        {
            _ignoredDepth--;
            return;
        }

        if (!IsOpen(writtenName))
        {
            _problems.Add(FeedProblemKind.StrayEndTag, writtenName);
            return;
        }

        while (_open.Pop().Element is var closed && !writtenName.Equals(closed.WrittenName, StringComparison.OrdinalIgnoreCase))
            _problems.Add(FeedProblemKind.UnclosedElement, closed.WrittenName);
    }

    private bool IsOpen(ReadOnlySpan<char> writtenName)
    {
        foreach (var open in _open)
        {
            if (writtenName.Equals(open.Element.WrittenName, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
