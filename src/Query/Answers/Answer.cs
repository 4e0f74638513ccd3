using System.Net.Mime;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Vigie.Query.Answers;

/// <summary>
/// The answer to a read: its bytes in the format that was asked for, an <c>ETag</c> made from them, 304 when the client has them.
/// </summary>
internal sealed class Answer : IResult
{
    private readonly Func<Format, byte[]> _write;

    private Answer(Func<Format, byte[]> write) => _write = write;

    /// <summary>Answers with one resource.</summary>
    public static Answer One<T>(T resource) => new(_ => JsonSerializer.SerializeToUtf8Bytes(resource, ApiJson.Options));

    /// <summary>Answers with a page of a list.</summary>
    public static Answer List<T>(Page<T> page)
        where T : ICsvRow => new(page.Write);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var format = httpContext.Features.Get<Format>() ?? Format.Json;
        var body = _write(format);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");

        var response = httpContext.Response;
        var headers = response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        response.Headers.XContentTypeOptions = "nosniff";
        if (IsKnown(httpContext.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = format == Format.Json ? MediaTypeNames.Application.Json : format.ContentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
}
