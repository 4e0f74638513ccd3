using System.Diagnostics;
using System.Net.Mime;
using System.Text.Json;
using Vigie.Query.Answers;

namespace Vigie.Query.Problems;

/// <summary>
/// Writes every problem as <c>application/problem+json</c>, whatever the client accepts: an error in another form than the one
/// hoped for is better than one without a reason (RFC 9110 §12.1 allows it).
/// </summary>
internal sealed class ProblemWriter : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        var problem = context.ProblemDetails;
        problem.Status ??= http.Response.StatusCode;
        if (problem.Type is null && ProblemType.Of(problem.Status.Value) is { } type)
        {
            problem.Type = type.Uri;
            problem.Title = type.Title;
            problem.Detail ??= $"{http.Request.Method} {http.Request.Path}: {type.Meaning}";
        }

        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        var body = JsonSerializer.SerializeToUtf8Bytes(problem, ApiJson.Options);
        http.Response.ContentType = MediaTypeNames.Application.ProblemJson;
        http.Response.ContentLength = body.Length;
        http.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }
}
