using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Vigie.Ingestion.Fetching;

namespace Vigie.Ingestion.Imports;

/// <summary>
/// Asks for files on the web, or for the rest of them, under the same rules for addresses as every fetch. It has connections of
/// its own, because a long download must not hold up the visits to the same host.
/// </summary>
internal sealed class WebFiles : IDisposable
{
    private readonly FetchOptions _fetching;
    private readonly UserAgent _userAgent;
    private readonly ImportOptions _options;
    private readonly HttpMessageInvoker _client;

    public WebFiles(GuardedConnector connector, FetchOptions fetching, UserAgent userAgent, IOptions<ImportOptions> options)
    {
        (_fetching, _userAgent, _options) = (fetching, userAgent, options.Value);
        var handler = FetchingExtensions.Handler(connector, fetching);
        handler.MaxConnectionsPerServer = Math.Max(1, _options.Concurrency);
        _client = new HttpMessageInvoker(handler);
        Patience = TimeSpan.FromSeconds(fetching.RequestSeconds);
    }

    /// <summary>How long a server may be silent in the middle of a file.</summary>
    public TimeSpan Patience { get; }

    /// <summary>The answer with the bytes from <paramref name="offset"/> on, its body still to be read.</summary>
    /// <param name="url">Address of the file.</param>
    /// <param name="offset">Bytes that are known already.</param>
    /// <param name="version">The version that they are of; null when none is known.</param>
    /// <param name="cancellationToken"></param>
    /// <exception cref="FileFaultException">There is no such answer.</exception>
    public async Task<HttpResponseMessage> GetAsync(Uri url, long offset, EntityTagHeaderValue? version, CancellationToken cancellationToken)
    {
        if (!_options.AllowUrls)
            throw new FileFaultException("files may not be imported by address (Imports:AllowUrls)", mayPass: false);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        try
        {
            return await FollowAsync(url, offset, version, deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FileFaultException($"{url} does not answer within {Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s", mayPass: true);
        }
        catch (HttpRequestException error)
        {
            var isRefused = error.InnerException is AddressRefusedException;
            throw new FileFaultException(isRefused ? error.InnerException!.Message : $"{url}: {error.GetBaseException().Message}", mayPass: !isRefused);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> FollowAsync(Uri url, long offset, EntityTagHeaderValue? version, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= _fetching.MaxRedirects; redirects++)
        {
            var address = RequestAddress.Clean(url, out var reason) ?? throw new FileFaultException(reason!, mayPass: false);
            using var request = Request(address, offset, version);
            var response = await _client.SendAsync(request, cancellationToken);
            if (offset == 0 ? response.StatusCode == HttpStatusCode.OK : response.Content.Headers.ContentRange?.From == offset)
                return response;

            using (response)
                url = (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location
                    ? new Uri(address, location)
                    : throw Fault(address, response);
        }

        throw new FileFaultException($"{url}: more than {_fetching.MaxRedirects} redirects", mayPass: false);
    }

    private HttpRequestMessage Request(Uri url, long offset, EntityTagHeaderValue? version)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent.Value);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        if (offset == 0)
            return request;
        request.Headers.Range = new RangeHeaderValue(offset, null);
        if (version is { IsWeak: false })
            request.Headers.IfRange = new RangeConditionHeaderValue(version);
        return request;
    }

    private static FileFaultException Fault(Uri url, HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.OK)
            return new FileFaultException($"{url} has changed while it was read", mayPass: false);
        var mayPass = (int)response.StatusCode is 408 or 425 or 429 or >= 500;
        return new FileFaultException($"{url}: HTTP {(int)response.StatusCode}", mayPass, response.Headers.RetryAfter?.Delta);
    }
}
