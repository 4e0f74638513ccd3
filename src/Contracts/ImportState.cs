using System.Text.Json.Serialization;

namespace Vigie.Contracts;

/// <summary>How far an import has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImportState>))]
public enum ImportState
{
    /// <summary>It waits for its turn, or for the next attempt after a fault.</summary>
    [JsonStringEnumMemberName("queued")]
    Queued,

    /// <summary>It is being read.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>It was read to its end.</summary>
    [JsonStringEnumMemberName("finished")]
    Finished,

    /// <summary>It was given up; what was read before stays.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>It was called off; what was read before stays.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}
