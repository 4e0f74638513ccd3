namespace Vigie.Ingestion.Feeds;

/// <summary>What the HTTP answer says about a feed; null where it says nothing.</summary>
internal sealed record FeedHeaders
{
    public static FeedHeaders None { get; } = new();

    public string? ContentType { get; init; }

    public string? ContentLocation { get; init; }

    public string? ContentLanguage { get; init; }

    /// <summary>The media type alone, in lower case.</summary>
    public string? MediaType => ContentType?.Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : null;

    /// <summary>The <c>charset</c> parameter of the content type.</summary>
    public string? Charset
    {
        get
        {
            foreach (var parameter in ContentType?.Split(';').Skip(1) ?? [])
            {
                var parts = parameter.Split('=', 2);
                if (parts.Length == 2 && parts[0].Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
                    return parts[1].Trim(' ', '\t', '"', '\'') is { Length: > 0 } charset ? charset : null;
            }
            return null;
        }
    }
}
