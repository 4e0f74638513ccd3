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

    /// <summary>Type of an answer that is in no <see cref="Format"/>.</summary>
    private string? ContentType { get; init; }

    /// <summary>What the tag begins with; null when it is the bytes' hash alone.</summary>
    private string? Version { get; init; }

    /// <summary>Answers with one resource.</summary>
    public static Answer One<T>(T resource) => new(_ => JsonSerializer.SerializeToUtf8Bytes(resource, ApiJson.Options));

    /// <summary>Answers with one resource that can be changed; its tag also tells the version that a change is of.</summary>
    public static Answer One<T>(T resource, string version) =>
        new(_ => JsonSerializer.SerializeToUtf8Bytes(resource, ApiJson.Options)) { Version = version };

    /// <summary>Answers with a file.</summary>
    public static Answer File(byte[] content, string contentType) => new(_ => content) { ContentType = contentType };

    /// <summary>Answers with a page of a list.</summary>
    public static Answer List<T>(Page<T> page)
        where T : ICsvRow => new(page.Write);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var format = httpContext.Features.Get<Format>() ?? Format.Json;
        var body = _write(format);
        var hash = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16));
        var tag = new EntityTagHeaderValue(Version is null ? $"\"{hash}\"" : $"\"{Version}-{hash}\"");

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

        response.ContentType = ContentType is not null ? ContentType : format == Format.Json ? MediaTypeNames.Application.Json : format.ContentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
}
