using System.Text.Json.Serialization;

namespace Vigie.Contracts;

/// <summary>Who owns the publisher of a source.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SourceOwner>))]
public enum SourceOwner
{
    /// <summary>A company, an association, a person.</summary>
    [JsonStringEnumMemberName("private")]
    Private,

    /// <summary>A public body with a statute that keeps its editors independent.</summary>
    [JsonStringEnumMemberName("public")]
    Public,

    /// <summary>A state or its ruling party, which directs it.</summary>
    [JsonStringEnumMemberName("state")]
    State,
}
