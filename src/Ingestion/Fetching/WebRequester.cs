using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Vigie.Ingestion.Politeness;

namespace Vigie.Ingestion.Fetching;

/// <summary>Makes one request and reads its answer within the limits; follows no redirect.</summary>
internal sealed class WebRequester(HttpMessageInvoker client, UserAgent userAgent, FetchOptions options, TimeProvider clock)
{
    /// <summary>The answer, and where it points when it is a redirect. Faults of the network are results, not exceptions.</summary>
    public async Task<(FetchResult Result, Uri? Location)> SendAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(options.RequestSeconds));
        try
        {
            using var message = Message(request);
            using var response = await client.SendAsync(message, deadline.Token);
            var result = await ReadAsync(request, response, deadline.Token);
            return (result, Location(request.Url, response));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (Failed(request.Url, $"no complete answer within {Invariant(options.RequestSeconds)} s", isTransient: true), null);
        }
        catch (HttpRequestException error) when (error.InnerException is AddressRefusedException refused)
        {
            return (new FetchResult { Outcome = FetchOutcome.Blocked, Url = request.Url, Reason = refused.Message }, null);
        }
        catch (HttpRequestException error)
        {
            return (Failed(request.Url, Describe(error), IsTransient(error.HttpRequestError)), null);
        }
        catch (IOException error)
        {
            return (Failed(request.Url, "the answer broke off: " + error.Message, isTransient: true), null);
        }
        catch (InvalidDataException error)
        {
            return (Failed(request.Url, error.Message, isTransient: false), null);
        }
    }

    private HttpRequestMessage Message(FetchRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, request.Url);
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent.Value);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", request.FirstBytes is null ? "gzip, deflate, br" : "identity");
        message.Headers.TryAddWithoutValidation("Accept-Language", "fr, *;q=0.5");
        foreach (var (name, value) in request.Headers)
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (request.ETag is not null)
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        if (request.LastModified is not null)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        return message;
    }

    private async Task<FetchResult> ReadAsync(FetchRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var answer = new FetchResult
        {
            Outcome = FetchOutcome.Failed,
            Url = request.Url,
            Status = response.StatusCode,
            ContentType = Header(response.Content.Headers, "Content-Type"),
            ContentLocation = Header(response.Content.Headers, "Content-Location"),
            MediaType = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? FirstPart(response),
            Charset = response.Content.Headers.ContentType?.CharSet?.Trim('"', '\''),
            ETag = Header(response, "ETag"),
            LastModified = Header(response.Content.Headers, "Last-Modified"),
            MaxAge = MaxAge(response),
            RetryAfter = RetryAfter(response),
            RobotsTags = response.Headers.TryGetValues("X-Robots-Tag", out var tags) ? [.. tags] : [],
            Mining = TdmReservation.FromHeaders(response.Headers.Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))),
        };
        if (response.StatusCode == HttpStatusCode.NotModified)
            return answer with { Outcome = FetchOutcome.Unchanged, Reason = "not modified" };
        if (!response.IsSuccessStatusCode)
            return answer with { Reason = $"HTTP {(int)response.StatusCode}", IsTransient = IsTransient(response.StatusCode) };

        var maxBytes = request.MaxBytes ?? options.MaxBytes;
        var received = await ReceiveAsync(response.Content, maxBytes, request.FirstBytes, cancellationToken);
        var body = Decompression.Undo(received, response.Content.Headers.ContentEncoding, maxBytes);
        return answer with { Outcome = FetchOutcome.Fetched, Body = body, BytesReceived = received.Length };
    }

    private static async Task<byte[]> ReceiveAsync(HttpContent content, int maxBytes, int? firstBytes, CancellationToken cancellationToken)
    {
        if (firstBytes is null && content.Headers.ContentLength > maxBytes)
            throw new InvalidDataException($"the answer has {content.Headers.ContentLength} bytes, more than the limit of {maxBytes}");

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var body = new MemoryStream();
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > maxBytes)
                throw new InvalidDataException($"the answer is longer than {maxBytes} bytes");
            body.Write(buffer, 0, read);
            if (body.Length >= firstBytes)
                break;
        }

        return body.ToArray();
    }

    private static Uri? Location(Uri url, HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
        && Header(response, "Location") is { } location
        && Uri.TryCreate(url, location, out var target)
            ? target
            : null;

    // RFC 9111 §5.2.2: what must not be stored is not fresh for any time.
    private static TimeSpan? MaxAge(HttpResponseMessage response) => response.Headers.CacheControl switch
    {
        null => null,
        { NoStore: true } or { NoCache: true } => null,
        var control => control.MaxAge,
    };

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter?.Delta ?? (response.Headers.RetryAfter?.Date - clock.GetUtcNow());
        return wait > TimeSpan.Zero ? wait : null;
    }

    private static string? Header(HttpResponseMessage response, string name) => Header(response.Headers, name);

    private static string? Header(HttpHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    // A Content-Type that cannot be parsed still names a type most of the time.
    private static string? FirstPart(HttpResponseMessage response) =>
        Header(response.Content.Headers, "Content-Type")?.Split(';', ',')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : null;

    private static bool IsTransient(HttpStatusCode status) => status
        is HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static bool IsTransient(HttpRequestError error) => error
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ResponseEnded
        or HttpRequestError.HttpProtocolError or HttpRequestError.Unknown;

    private static string Describe(HttpRequestException error) => error.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "the host name is not known",
        HttpRequestError.ConnectionError => "no connection: " + Innermost(error).Message,
        HttpRequestError.SecureConnectionError => "no secure connection: " + Innermost(error).Message,
        HttpRequestError.ResponseEnded => "the answer broke off",
        HttpRequestError.ConfigurationLimitExceeded => "the headers of the answer are too long",
        _ => Innermost(error).Message,
    };

    private static Exception Innermost(Exception error) => error.GetBaseException();

    private static FetchResult Failed(Uri url, string reason, bool isTransient) =>
        new() { Outcome = FetchOutcome.Failed, Url = url, Reason = reason, IsTransient = isTransient };

    private static string Invariant(double seconds) => seconds.ToString(CultureInfo.InvariantCulture);
}
