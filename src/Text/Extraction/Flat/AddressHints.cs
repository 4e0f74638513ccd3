using Vigie.Text.Dates;

namespace Vigie.Text.Extraction.Flat;

/// <summary>What the address of a page tells about its article: words of the headline, and often the day.</summary>
internal sealed class AddressHints
{
    private readonly ContentWords _words = new();

    public AddressHints(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            return;
        _words.Add(Uri.UnescapeDataString(address.AbsolutePath));
        Published = Day(address.Segments);
    }

    /// <summary>The day in <c>/2024/05/22/</c>; null without one.</summary>
    public VagueDate? Published { get; }

    /// <summary>Share of the longer words of a headline that the address repeats.</summary>
    public double Share(ReadOnlySpan<char> headline) => _words.Share(headline);

    private static VagueDate? Day(string[] segments)
    {
        for (var i = 0; i + 2 < segments.Length; i++)
        {
            var candidate = $"{segments[i].TrimEnd('/')}-{segments[i + 1].TrimEnd('/')}-{segments[i + 2].TrimEnd('/')}";
            if (candidate.Length is >= 8 and <= 10 && StatedDateParser.Parse(candidate) is { Precision: DatePrecision.Day } day)
                return day;
        }
        return null;
    }
}
