namespace Vigie.Ingestion.Tests.Web;

/// <summary>A request as the site saw it.</summary>
internal sealed record SiteRequest(DateTimeOffset At, string Path, IReadOnlyDictionary<string, string> Headers);
