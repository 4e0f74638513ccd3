using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using Polly.Registry;
using Vigie.Ingestion.Politeness;

namespace Vigie.Ingestion.Fetching;

internal static class FetchingExtensions
{
    // Headers of an honest answer are a tenth of this.
    private const int MaxHeaderKilobytes = 64;

    public static void AddFetching(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<FetchOptions>().BindConfiguration("Fetching").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<FetchOptions>>().Value);
        builder.Services.AddSingleton<ResolveHost>(_ => Dns.GetHostAddressesAsync);
        builder.Services.AddSingleton(services => new AddressRules(
            [.. services.GetRequiredService<FetchOptions>().AllowedNetworks.Select(IPNetwork.Parse)]));
        builder.Services.AddSingleton<GuardedConnector>();
        builder.Services.AddSingleton<HttpMessageInvoker>(services => new HttpMessageInvoker(Handler(
            services.GetRequiredService<GuardedConnector>(), services.GetRequiredService<FetchOptions>())));
        builder.Services.AddSingleton<UserAgent>();
        builder.Services.AddSingleton<WebRequester>();
        builder.Services.AddSingleton<HostTurns>();
        builder.Services.AddSingleton<PacedRequester>();
        builder.Services.AddSingleton<SiteRulesReader>();
        builder.Services.AddSingleton<SiteRulesBook>();
        builder.Services.AddSingleton<PageTermsReader>();
        builder.Services.AddSingleton(new ResiliencePipelineRegistry<string>());
        builder.Services.AddSingleton<WebFetcher>();
    }

    // Redirects and codings are followed and undone by hand, each under its own checks; a proxy would resolve names for itself.
    internal static SocketsHttpHandler Handler(GuardedConnector connector, FetchOptions options) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectCallback = connector.ConnectAsync,
        ConnectTimeout = TimeSpan.FromSeconds(options.ConnectSeconds),
        MaxResponseHeadersLength = MaxHeaderKilobytes,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        // Headers are read as Latin-1: an ETag beyond ASCII goes back as it came.
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        UseCookies = false,
        UseProxy = false,
    };
}
