namespace Vigie.Text.Tests.Extraction;

/// <summary>A page of our own writing in <c>Pages</c>, and beside it what should be found there.</summary>
internal sealed record SavedPage
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Pages");

    public required string Html { get; init; }

    /// <summary>kind, title, published, authors, agencies, access: what is not stated is expected to be missing (access: full).</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>The lines of the article; on an index each item is its title behind «# » and its lines.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.html").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static SavedPage Load(string name)
    {
        var expected = File.ReadAllLines(Path.Combine(Folder, name + ".txt"));
        var blank = Array.IndexOf(expected, "");
        return new SavedPage
        {
            Html = File.ReadAllText(Path.Combine(Folder, name + ".html")),
            Fields = expected[..blank].Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]),
            Lines = [.. expected[(blank + 1)..].Where(line => line.Length > 0)],
        };
    }
}
