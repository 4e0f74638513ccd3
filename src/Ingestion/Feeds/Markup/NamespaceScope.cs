namespace Vigie.Ingestion.Feeds.Markup;

/// <summary>The namespace declarations in force inside an element.</summary>
internal sealed class NamespaceScope(NamespaceScope? outer, string prefix, string uri)
{
    public static NamespaceScope Root { get; } = new(null, "xml", Vocabularies.XmlNamespace);

    /// <summary>The scope with the declarations of a start tag.</summary>
    public NamespaceScope With(IReadOnlyList<FeedAttribute> attributes)
    {
        var scope = this;
        foreach (var (name, value) in attributes)
        {
            if (name == "xmlns")
                scope = new NamespaceScope(scope, "", value);
            else if (name.StartsWith("xmlns:", StringComparison.Ordinal))
                scope = new NamespaceScope(scope, name[6..], value);
        }
        return scope;
    }

    /// <summary>The namespace of a prefix ("" is the default one); null when it is not declared.</summary>
    public string? Find(string wanted)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Prefix == wanted)
                return scope.Uri;
        }
        return wanted.Length == 0 ? "" : null;
    }

    private NamespaceScope? Outer { get; } = outer;

    private string Prefix { get; } = prefix;

    private string Uri { get; } = uri;
}
