using System.Text.Json.Serialization;

namespace Vigie.Contracts;

/// <summary>Where the text of a feed's entries is taken from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FullTextRule>))]
public enum FullTextRule
{
    /// <summary>From the feed where it holds the whole text, else from the page.</summary>
    [JsonStringEnumMemberName("auto")]
    Auto,

    /// <summary>From the feed, whatever it holds.</summary>
    [JsonStringEnumMemberName("feed")]
    Feed,

    /// <summary>From the page always.</summary>
    [JsonStringEnumMemberName("page")]
    Page,
}
