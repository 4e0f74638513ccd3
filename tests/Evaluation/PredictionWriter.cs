using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vigie.Evaluation;

/// <summary>Writes one JSON object a line.</summary>
internal sealed class PredictionWriter : IDisposable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    private readonly StreamWriter _lines;

    public PredictionWriter(FileInfo output)
    {
        output.Directory?.Create();
        _lines = new StreamWriter(output.FullName) { NewLine = "\n" };
    }

    public void Write<T>(T prediction) => _lines.WriteLine(JsonSerializer.Serialize(prediction, Options));

    public void Dispose() => _lines.Dispose();
}
