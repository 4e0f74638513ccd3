using Vigie.Ingestion.Feeds.Markup;

namespace Vigie.Ingestion.Feeds.Discovery;

/// <summary>The attributes of <c>link</c>, <c>a</c> and <c>base</c> that matter for feeds; null where they are missing.</summary>
internal sealed class LinkAttributes
{
    public LinkAttributes(ReadOnlySpan<char> attributes)
    {
        var reader = new AttributeReader(attributes);
        while (reader.Read())
        {
            if (reader.Name.Equals("href", StringComparison.OrdinalIgnoreCase))
                Address ??= CharacterReference.Decode(reader.Value).Trim();
            else if (reader.Name.Equals("rel", StringComparison.OrdinalIgnoreCase))
                Relation ??= reader.Value.ToString().ToLowerInvariant();
            else if (reader.Name.Equals("type", StringComparison.OrdinalIgnoreCase))
                MediaType ??= reader.Value.ToString().Split(';')[0].Trim().ToLowerInvariant();
            else if (reader.Name.Equals("title", StringComparison.OrdinalIgnoreCase))
                Title ??= CharacterReference.Decode(reader.Value).Trim() is { Length: > 0 } title ? title : null;
        }
    }

    public string? Address { get; }

    public string? Relation { get; }

    public string? MediaType { get; }

    public string? Title { get; }
}
