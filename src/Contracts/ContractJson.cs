using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vigie.Contracts;

/// <summary>How contracts are written as JSON outside the bus: in the archive, the API and files.</summary>
public static class ContractJson
{
    /// <summary>camelCase, no nulls, letters of all scripts as they are.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
