using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Vigie.Query.Articles;

/// <summary>Passages as the database marks them, turned into HTML.</summary>
internal static class Highlights
{
    // Private-use characters: the query takes them out of the text before it puts them in as marks.
    private const char Start = '\uE000';
    private const char Stop = '\uE001';
    private const char Between = '\uE002';

    // Letters of all scripts stay as they are; private-use characters are escaped all the same.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The characters that a text must not hold.</summary>
    public static string Marks { get; } = new([Start, Stop, Between]);

    /// <summary>Options of <c>ts_headline</c> for a title, which is shown whole.</summary>
    public static string TitleOptions { get; } = $"HighlightAll=true, StartSel={Start}, StopSel={Stop}";

    /// <summary>Options of <c>ts_headline</c> for a text.</summary>
    public static string TextOptions { get; } =
        $"MaxFragments=3, MaxWords=30, MinWords=12, StartSel={Start}, StopSel={Stop}, FragmentDelimiter={Between}";

    /// <summary>The marked passages as HTML; what has no mark is no highlight.</summary>
    public static IReadOnlyList<string> Read(string title, string text) =>
    [
        .. text.Split(Between).Prepend(title).Where(passage => passage.Contains(Start)).Select(ToHtml),
    ];

    private static string ToHtml(string passage) => Encoder.Encode(passage.ReplaceLineEndings(" ").Trim())
        .Replace($"&#x{(int)Start:X};", "<mark>", StringComparison.Ordinal)
        .Replace($"&#x{(int)Stop:X};", "</mark>", StringComparison.Ordinal);
}
