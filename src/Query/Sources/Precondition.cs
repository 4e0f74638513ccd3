using Microsoft.Net.Http.Headers;

namespace Vigie.Query.Sources;

/// <summary><c>If-Match</c> and <c>If-None-Match</c> of a change (RFC 9110 §13).</summary>
internal static class Precondition
{
    /// <summary>Whether a change may be made.</summary>
    /// <param name="request">The change.</param>
    /// <param name="version">Version of what is there; null when nothing is.</param>
    public static bool Holds(HttpRequest request, string? version)
    {
        var headers = request.GetTypedHeaders();
        if (request.Headers.IfMatch.Count > 0 && (version is null || !headers.IfMatch.Any(tag => IsOf(tag, version))))
            return false;
        return request.Headers.IfNoneMatch.Count == 0 || version is null || !headers.IfNoneMatch.Any(tag => IsOf(tag, version));
    }

    // Behind the version a tag has the hash of the answer, which changes with every visit: that is nobody's change to lose.
    private static bool IsOf(EntityTagHeaderValue tag, string version) =>
        tag.Equals(EntityTagHeaderValue.Any)
        || (!tag.IsWeak && tag.Tag.AsSpan().Trim('"').StartsWith(version + "-", StringComparison.Ordinal));
}
