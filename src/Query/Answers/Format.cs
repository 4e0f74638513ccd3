using Microsoft.Net.Http.Headers;

namespace Vigie.Query.Answers;

/// <summary>A representation that a read can be had in.</summary>
/// <param name="Name">Value of the parameter <c>format</c>.</param>
/// <param name="MediaType">Media type in <c>Accept</c>.</param>
internal sealed record Format(string Name, string MediaType)
{
    /// <summary>Name of the parameter that goes before <c>Accept</c>.</summary>
    public const string Parameter = "format";

    public static readonly Format Json = new("json", "application/json");

    /// <summary>One JSON object a line.</summary>
    public static readonly Format Ndjson = new("ndjson", "application/x-ndjson");

    /// <summary>RFC 4180 with a header line.</summary>
    public static readonly Format Csv = new("csv", "text/csv");

    /// <summary>What goes into <c>Content-Type</c>.</summary>
    public string ContentType => MediaType + "; charset=utf-8";

    /// <summary>The offered format that <c>Accept</c> prefers; null when it allows none of them.</summary>
    public static Format? Choose(IReadOnlyList<Format> offered, HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return string.IsNullOrWhiteSpace(request.Headers.Accept) ? offered[0] : null;

        var refused = accepted.Where(range => range.Quality == 0 && range is { MatchesAllTypes: false, MatchesAllSubTypes: false });
        return accepted
            .Where(range => range.Quality != 0)
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(range => offered.FirstOrDefault(format =>
                Allows(range, format) && !refused.Any(no => Allows(no, format))))
            .FirstOrDefault(format => format is not null);
    }

    private static bool Allows(MediaTypeHeaderValue range, Format format) => range.MatchesMediaType(format.MediaType);
}
