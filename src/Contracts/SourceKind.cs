using System.Text.Json.Serialization;

namespace Vigie.Contracts;

/// <summary>What stands at a source's address.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SourceKind>))]
public enum SourceKind
{
    /// <summary>A feed (RSS, Atom, JSON Feed), or a page that names one.</summary>
    [JsonStringEnumMemberName("feed")]
    Feed,

    /// <summary>A sitemap or an index of sitemaps.</summary>
    [JsonStringEnumMemberName("sitemap")]
    Sitemap,

    /// <summary>A page whose links to articles are followed.</summary>
    [JsonStringEnumMemberName("page")]
    Page,

    /// <summary>One article, collected again when it changes.</summary>
    [JsonStringEnumMemberName("url")]
    Url,
}
