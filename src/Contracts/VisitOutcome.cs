using System.Text.Json.Serialization;

namespace Vigie.Contracts;

/// <summary>How a visit to a source ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VisitOutcome>))]
public enum VisitOutcome
{
    /// <summary>Its list was read.</summary>
    [JsonStringEnumMemberName("fetched")]
    Fetched,

    /// <summary>Its server says that nothing has changed.</summary>
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    /// <summary>The publisher or the rules of this installation forbid it.</summary>
    [JsonStringEnumMemberName("blocked")]
    Blocked,

    /// <summary>It did not work.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
