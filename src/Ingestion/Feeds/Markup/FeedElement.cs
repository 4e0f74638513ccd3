using System.Text;

namespace Vigie.Ingestion.Feeds.Markup;

/// <summary>An element of a feed's XML, as far as it could be read.</summary>
internal sealed class FeedElement(string writtenName, string name, string uri, Vocabulary vocabulary)
{
    private readonly List<FeedNode> _nodes = [];

    /// <summary>The name with its prefix, as written.</summary>
    public string WrittenName { get; } = writtenName;

    /// <summary>The name without prefix, in lower case: CDF writes in capitals, and so do some others.</summary>
    public string Name { get; } = name;

    public string Uri { get; } = uri;

    public Vocabulary Vocabulary { get; } = vocabulary;

    public IReadOnlyList<FeedAttribute> Attributes { get; init; } = [];

    /// <summary>What relative addresses inside the element are relative to; null when not known.</summary>
    public Uri? Address { get; init; }

    /// <summary><c>xml:lang</c>, also of an element around it; null when none is stated.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<FeedNode> Nodes => _nodes;

    public bool HasElements => _nodes.Exists(node => node.Element is not null);

    /// <summary>The text of the element and of all inside it.</summary>
    public string Text
    {
        get
        {
            if (_nodes is [{ Text: { } alone }])
                return alone;
            var text = new StringBuilder();
            AppendText(text);
            return text.ToString();
        }
    }

    public IEnumerable<FeedElement> Elements
    {
        get
        {
            foreach (var node in _nodes)
            {
                if (node.Element is { } element)
                    yield return element;
            }
        }
    }

    public void Add(FeedNode node) => _nodes.Add(node);

    public bool Is(Vocabulary vocabulary, string name) => Vocabulary == vocabulary && Name == name;

    /// <summary>The elements directly inside that have one of these names.</summary>
    public IEnumerable<FeedElement> All(Vocabulary vocabulary, params string[] names) =>
        Elements.Where(element => element.Vocabulary == vocabulary && names.Contains(element.Name, StringComparer.Ordinal));

    /// <summary>The first element directly inside with the first of the names that occurs.</summary>
    public FeedElement? First(Vocabulary vocabulary, params ReadOnlySpan<string> names)
    {
        foreach (var wanted in names)
        {
            foreach (var node in _nodes)
            {
                if (node.Element is { } element && element.Is(vocabulary, wanted))
                    return element;
            }
        }
        return null;
    }

    /// <summary>The trimmed value of an attribute without prefix; null when it is missing or empty.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return attribute.Value.Trim() is { Length: > 0 } value ? value : null;
        }
        return null;
    }

    private void AppendText(StringBuilder text)
    {
        foreach (var node in _nodes)
        {
            text.Append(node.Text);
            node.Element?.AppendText(text);
        }
    }
}
