namespace Vigie.Text.Tests.Extraction;

/// <summary>
/// A flattened page of our own writing in <c>FlatPages</c>: fields, a blank line, then the page. Every line of it carries a mark: <c>+</c> belongs to
/// the text, <c>&gt;</c> is the headline of an item, <c>.</c> is anything else.
/// </summary>
internal sealed record FlatPage
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "FlatPages");

    /// <summary>kind, title, published, modified, authors, agencies, access: what is not stated is expected to be missing (access: full).</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    public required string Text { get; init; }

    /// <summary>What should be found: lines of the text, and headlines of items behind «# ».</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static FlatPage Load(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, name + ".txt"));
        var blank = Array.IndexOf(lines, "");
        var page = lines[(blank + 1)..];
        return new FlatPage
        {
            Fields = lines[..blank].Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]),
            Text = string.Join('\n', page.Select(line => line.Length < 2 ? "" : line[2..])),
            Lines = [.. page.Where(line => line[0] != '.').Select(Expected)],
        };
    }

    private static string Expected(string line) => line[0] == '>' ? "# " + line[2..] : line[2..].StartsWith("- ", StringComparison.Ordinal) ? line[4..] : line[2..];
}
