using System.Text.Json.Serialization;

namespace Vigie.Contracts;

/// <summary>The state of a source after its last visit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SourceHealth>))]
public enum SourceHealth
{
    /// <summary>It works and has news as usual.</summary>
    [JsonStringEnumMemberName("ok")]
    Ok,

    /// <summary>It works, but has had nothing new for much longer than usual.</summary>
    [JsonStringEnumMemberName("silent")]
    Silent,

    /// <summary>Collection does not work.</summary>
    [JsonStringEnumMemberName("failing")]
    Failing,

    /// <summary>The publisher or the rules of this installation forbid visits.</summary>
    [JsonStringEnumMemberName("blocked")]
    Blocked,

    /// <summary>Its server says that it is gone for good; it is not visited again until it is changed.</summary>
    [JsonStringEnumMemberName("gone")]
    Gone,
}
