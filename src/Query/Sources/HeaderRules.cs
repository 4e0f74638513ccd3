using System.Text.RegularExpressions;

namespace Vigie.Query.Sources;

/// <summary>Which headers a source may ask for.</summary>
internal static partial class HeaderRules
{
    private const int MaxHeaders = 20;
    private const int MaxNameLength = 100;
    private const int MaxValueLength = 4000;

    // Those of the connection, those that fetching sets by what it knows, and the one that says who asks.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Content-Length", "Content-Type", "Content-Encoding", "Connection", "Keep-Alive", "Proxy-Connection", "Proxy-Authorization",
        "Transfer-Encoding", "TE", "Trailer", "Upgrade", "Expect", "Accept-Encoding", "If-None-Match", "If-Modified-Since", "If-Match",
        "If-Unmodified-Since", "If-Range", "Range", "User-Agent",
    };

    /// <summary>What is wrong with the headers; empty when nothing is.</summary>
    public static string[] Errors(IReadOnlyDictionary<string, string>? headers)
    {
        if (headers is null)
            return [];
        if (headers.Count > MaxHeaders)
            return [$"There must be at most {MaxHeaders}."];
        return [.. headers.Select(header => Error(header.Key, header.Value)).OfType<string>()];
    }

    private static string? Error(string name, string value)
    {
        if (name.Length > MaxNameLength || !Token().IsMatch(name))
            return $"«{name}» is no name of a header.";
        if (Reserved.Contains(name))
            return $"{name} is set by Vigie alone.";
        if (value == HeaderSecrets.Hidden)
            return $"{name}: {HeaderSecrets.Hidden} keeps the value that the source has, while scheme, host and port stay the same. Here there is none to keep: say it.";
        return value.Length > MaxValueLength || !Value().IsMatch(value)
            ? $"{name}: the value must be one line of at most {MaxValueLength} visible ASCII characters."
            : null;
    }

    [GeneratedRegex(@"^[-!#$%&'*+.^_`|~0-9A-Za-z]+\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"^[!-~]([ -~]*[!-~])?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();
}
