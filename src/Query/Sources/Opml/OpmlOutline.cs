using System.Globalization;

namespace Vigie.Query.Sources.Opml;

/// <summary>An outline of an OPML file that stands for a source.</summary>
internal sealed record OpmlOutline
{
    private const int MaxNameLength = 200;

    /// <summary>Line that it begins in, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Attributes of OPML; their case does not count.</summary>
    public required IReadOnlyDictionary<string, string> Attributes { get; init; }

    /// <summary>Attributes of our own.</summary>
    public required IReadOnlyDictionary<string, string> Own { get; init; }

    /// <summary>Names of the folders that it is in, the outermost first.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>What readers show; null when it has no text.</summary>
    public string? Text => Tidy(Attributes.GetValueOrDefault("text")) ?? Tidy(Attributes.GetValueOrDefault("title"));

    /// <summary>Address of the feed; null for a folder or a note.</summary>
    public string? Url => Attributes.GetValueOrDefault("xmlUrl") is { } url && url.Trim().Length > 0 ? WithoutFeedScheme(url.Trim()) : null;

    /// <summary>It was written by Vigie: it says all of a source, and what it leaves out is not known.</summary>
    public bool IsComplete => Own.ContainsKey(OpmlNames.Id);

    /// <summary>The source that it describes.</summary>
    public SourceDraft Draft => new()
    {
        Id = Own.GetValueOrDefault(OpmlNames.Id),
        Name = Text,
        Kind = Own.GetValueOrDefault(OpmlNames.Kind),
        Url = Url,
        HomePage = Attributes.GetValueOrDefault("htmlUrl")?.Trim() is { Length: > 0 } page ? page : null,
        Country = Own.GetValueOrDefault(OpmlNames.Country),
        Language = Attributes.GetValueOrDefault("language")?.Trim() is { Length: > 0 } language ? language : null,
        Owner = Own.GetValueOrDefault(OpmlNames.Owner),
        Topics = Topics.Count == 0 && !IsComplete ? null : Topics,
        // What is no number breaks the rule of the interval and is named with it.
        IntervalMinutes = Own.TryGetValue(OpmlNames.Interval, out var minutes)
            ? int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
            : null,
        FullText = Own.GetValueOrDefault(OpmlNames.FullText),
        Enabled = Own.TryGetValue(OpmlNames.Enabled, out var enabled) ? enabled != "false" : null,
    };

    // Categories are what a file says of the source itself; folders are where a reader put it.
    private List<string> Topics =>
    [
        .. (Attributes.TryGetValue("category", out var categories) ? categories.Split(',') : Folders)
            .Select(topic => Tidy(topic.Replace(',', ' '))?.TrimStart('/').Trim()).OfType<string>().Where(topic => topic.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];

    private static string WithoutFeedScheme(string url)
    {
        if (url.StartsWith("feed://", StringComparison.OrdinalIgnoreCase))
            return "http://" + url["feed://".Length..];
        return url.StartsWith("feed:http", StringComparison.OrdinalIgnoreCase) ? url["feed:".Length..] : url;
    }

    private static string? Tidy(string? text)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line.Length > MaxNameLength ? line[..MaxNameLength] : line;
    }
}
