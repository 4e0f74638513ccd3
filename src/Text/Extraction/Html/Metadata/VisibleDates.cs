using Vigie.Text.Dates;

namespace Vigie.Text.Extraction.Html.Metadata;

/// <summary>Finds the dates that a page shows to its readers, and judges which is the page's own.</summary>
internal sealed class VisibleDates
{
    private const int MaxLineChars = 300;
    private const int MaxLines = 4_000;
    private const int OpeningChars = 60;
    private const double MinScore = -1;
    private const double SureScore = 2;

    private readonly HashSet<Block> _article;
    private readonly DatePlausibility _plausibility;
    private readonly List<(VagueDate Date, DateRole Role, double Score)> _found = [];

    public VisibleDates(PageReading page, Block? title, MainContent content, DatePlausibility plausibility)
    {
        _article = [.. content.Blocks];
        _plausibility = plausibility;
        var titleAt = title is null ? 0 : IndexOf(page.Blocks, title);
        for (var i = 0; i < page.Blocks.Count && i < MaxLines; i++)
        {
            if (!ReferenceEquals(page.Blocks[i], title))
                Read(page, page.Blocks[i], i - titleAt);
        }
    }

    /// <summary>The date of publication; null when no line states one that can be trusted.</summary>
    public VagueDate? Published => Best(DateRole.Published, MinScore)
        ?? Best(DateRole.Unknown, Modified is null ? MinScore : SureScore);

    /// <summary>The date of the last change; null when no line states one.</summary>
    public VagueDate? Modified => Best(DateRole.Modified, MinScore);

    /// <summary>Some line that stands near the headline states this day.</summary>
    public bool State(DateOnly day)
    {
        var iso = day.ToString("yyyy-MM-dd");
        return _found.Exists(found => found.Score >= SureScore && found.Date.Value.StartsWith(iso, StringComparison.Ordinal));
    }

    private VagueDate? Best(DateRole role, double minScore)
    {
        VagueDate? best = null;
        var bestScore = minScore - 0.001;
        foreach (var (date, stated, score) in _found)
        {
            if (stated == role && score > bestScore)
                (best, bestScore) = (date, score);
        }

        return best;
    }

    private void Read(PageReading page, Block block, int distance)
    {
        var isLong = block.Text.Length > MaxLineChars;
        foreach (var stated in StatedDateParser.FindAll(isLong ? block.Text.AsSpan(0, OpeningChars) : block.Text))
        {
            if (!TellsOfEvents(block, stated) && IsPossible(block, stated))
                _found.Add((stated.Date, stated.Role, Score(page, block, stated, distance)));
        }
    }

    // A sentence of the article dates what it tells, unless its element or a word says otherwise.
    private bool TellsOfEvents(Block block, StatedDate stated) => block.IsSentence && stated.Span.Start > 1 && _article.Contains(block)
        && stated.Role == DateRole.Unknown && !IsMarked(block.Node) && !block.Node.Marks.HasFlag(NodeMarks.Meta);

    // Only statements that say when the page was written are worth refusing.
    private bool IsPossible(Block block, StatedDate stated) =>
        _plausibility.Accepts(stated.Date, stated.Role == DateRole.Unknown ? [] : stated.Span.Of(block.Text));

    private static double Score(PageReading page, Block block, StatedDate stated, int distance)
    {
        var score = stated.Date.Precision is DatePrecision.Day or DatePrecision.Minute ? 0.5 : stated.Date.Precision == DatePrecision.Partial ? -0.5 : -2.5;
        score += stated.Role == DateRole.Unknown ? 0 : 3;
        score += IsMarked(block.Node) ? 2 : 0;
        score += block.Node.Marks.HasFlag(NodeMarks.Meta) ? 1 : 0;
        score += block.Chars <= 60 ? 1 : 0;
        score += stated.Span.Start <= 1 ? 1 : 0;
        score += distance is >= -3 and <= 4 ? 2 : distance is >= -6 and <= 10 ? 1 : 0;
        score -= block.IsSentence && stated.Role == DateRole.Unknown && block.Chars > 80 ? 1 : 0;
        score -= page.IsDropped(block) ? 1.5 : 0;
        score -= block.LinkShare > 0.8 ? 1.5 : 0;
        return score - (block.Kind is BlockKind.Caption or BlockKind.Heading ? 1 : 0);
    }

    private static bool IsMarked(PageNode node) =>
        node.Marks.HasFlag(NodeMarks.Date) || node.Parent is { } parent && parent.Marks.HasFlag(NodeMarks.Date);

    private static int IndexOf(IReadOnlyList<Block> blocks, Block block)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (ReferenceEquals(blocks[i], block))
                return i;
        }

        return 0;
    }
}
