using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Vigie.Query.Problems;

/// <summary>Tells where a body stops being JSON.</summary>
internal static class JsonProblem
{
    public static ProblemHttpResult Of(JsonException error)
    {
        var line = (error.LineNumber ?? 0) + 1;
        var position = (error.BytePositionInLine ?? 0) + 1;
        var details = ProblemType.MalformedBody.Details($"Not valid JSON at line {line}, byte {position}.");
        details.Extensions["line"] = line;
        details.Extensions["byte"] = position;
        return TypedResults.Problem(details);
    }
}
