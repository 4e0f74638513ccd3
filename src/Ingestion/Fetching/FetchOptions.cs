using System.ComponentModel.DataAnnotations;
using Vigie.Ingestion.Politeness;

namespace Vigie.Ingestion.Fetching;

/// <summary>Section <c>Fetching</c>: how Vigie behaves on the web.</summary>
internal sealed class FetchOptions
{
    /// <summary>An address (mail or web) under which publishers reach whoever runs this installation; part of the User-Agent.</summary>
    [RegularExpression(@"[\x21-\x7E-[()\\]]+", ErrorMessage = "Fetching:Contact must be a mail or web address in ASCII.")]
    public string? Contact { get; set; }

    /// <summary>Networks in CIDR form that may be connected to although they are not public.</summary>
    public IList<string> AllowedNetworks { get; } = [];

    /// <summary>Redirects that one fetch follows.</summary>
    [Range(0, 20)]
    public int MaxRedirects { get; set; } = 5;

    /// <summary>A longer answer is refused; bytes, after decompression too.</summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int MaxBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Time to connect, in seconds.</summary>
    [Range(0.1, 120)]
    public double ConnectSeconds { get; set; } = 10;

    /// <summary>Time for one request with its whole answer, in seconds.</summary>
    [Range(0.1, 600)]
    public double RequestSeconds { get; set; } = 45;

    /// <summary>Further attempts after a fault that may pass.</summary>
    [Range(0, 5)]
    public int Retries { get; set; } = 2;

    /// <summary>Pause before the first of them, in seconds; it doubles each time and varies.</summary>
    [Range(0.01, 60)]
    public double RetrySeconds { get; set; } = 2;

    /// <summary>Least time between the end of a request to a host and the beginning of the next, over all replicas, in seconds.</summary>
    [Range(0, 300)]
    public double HostDelaySeconds { get; set; } = 1;

    /// <summary>A host's own Crawl-delay is honoured up to here, in seconds.</summary>
    [Range(0, 3600)]
    public double MaxCrawlDelaySeconds { get; set; } = 120;

    /// <summary>Hosts whose reservation of text and data mining does not count because a licence allows it.</summary>
    public IList<string> LicensedHosts { get; } = [];

    /// <summary>Pause between two requests to a host: the site's own where it asks for one, within the limit.</summary>
    public TimeSpan DelayFor(SiteRules rules)
    {
        var own = TimeSpan.FromSeconds(HostDelaySeconds);
        var most = TimeSpan.FromSeconds(MaxCrawlDelaySeconds);
        return rules.CrawlDelay is { } asked && asked > own ? (asked < most ? asked : most) : own;
    }
}
