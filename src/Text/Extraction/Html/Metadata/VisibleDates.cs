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
    private const double BesideScore = 4;
    private const double OwnScore = 5;
    private const int MaxRoleChars = 20;
    private const int MaxWordsToRole = 2;
    private const int MaxNodesInLine = 40;
    private const int MaxWrappers = 4;

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

    /// <summary>
    /// The date that stands beside the headline in an element of its own, without a word on what happened then; null
    /// when there is none.
    /// </summary>
    public VagueDate? Own => Best(DateRole.Unknown, OwnScore);

    /// <summary>The date that stands beside the headline, whatever it says of it; null when there is none.</summary>
    public VagueDate? Beside => Best(DateRole.Published, BesideScore) ?? Best(DateRole.Unknown, BesideScore) ?? Best(DateRole.Modified, BesideScore);

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
        var line = isLong ? block.Text.AsSpan(0, OpeningChars) : block.Text;
        var dates = StatedDateParser.FindAll(line);
        for (var j = 0; j < dates.Count; j++)
        {
            var stated = j == dates.Count - 1 ? WithRoleBehind(dates[j], line) : dates[j];
            var isMarked = IsMarked(page, block, stated);
            if (!TellsOfEvents(block, stated, isMarked) && IsPossible(block, stated))
                _found.Add((stated.Date, stated.Role, Score(page, block, stated, distance, isMarked)));
        }
    }

    // A sentence of the article dates what it tells, unless its element or a word says otherwise.
    private bool TellsOfEvents(Block block, StatedDate stated, bool isMarked) => block.IsSentence && stated.Span.Start > 1
        && _article.Contains(block) && stated.Role == DateRole.Unknown && !isMarked && !block.Node.Marks.HasFlag(NodeMarks.Meta);

    // Germanic languages say last what happened: «wurde am 3. Mai 2010 um 10:00 Uhr veröffentlicht».
    private static StatedDate WithRoleBehind(StatedDate stated, ReadOnlySpan<char> line)
    {
        if (stated.Role != DateRole.Unknown)
            return stated;

        Span<char> word = stackalloc char[MaxRoleChars];
        var rest = line[stated.Span.End..];
        for (var words = 0; words < MaxWordsToRole; words++)
        {
            var start = rest.IndexOfAnyExcept(' ', ',');
            if (start < 0 || !char.IsLetter(rest[start]))
                break;

            var length = 0;
            while (start + length < rest.Length && char.IsLetter(rest[start + length]))
                length++;
            if (length <= MaxRoleChars)
            {
                LetterFold.Fold(rest.Slice(start, length), word);
                if (StatedDateWords.Roles.TryGetValue(word[..length], out var role))
                    return stated with { Role = role };
            }

            rest = rest[(start + length)..];
        }

        return stated;
    }

    // Only statements that say when the page was written are worth refusing.
    private bool IsPossible(Block block, StatedDate stated) =>
        _plausibility.Accepts(stated.Date, stated.Role == DateRole.Unknown ? [] : stated.Span.Of(block.Text));

    private static double Score(PageReading page, Block block, StatedDate stated, int distance, bool isMarked)
    {
        var score = stated.Date.Precision is DatePrecision.Day or DatePrecision.Minute ? 0.5 : stated.Date.Precision == DatePrecision.Partial ? -0.5 : -2.5;
        score += stated.Role == DateRole.Unknown ? 0 : 3;
        score += isMarked ? 2 : 0;
        score += block.Node.Marks.HasFlag(NodeMarks.Meta) ? 1 : 0;
        score += block.Chars <= 60 ? 1 : 0;
        score += stated.Span.Start <= 1 ? 1 : 0;
        score += distance is >= -3 and <= 4 ? 2 : distance is >= -6 and <= 10 ? 1 : 0;
        score -= block.IsSentence && stated.Role == DateRole.Unknown && block.Chars > 80 ? 1 : 0;
        score -= page.IsDropped(block) ? 1.5 : 0;
        score -= block.LinkShare > 0.8 ? 1.5 : 0;
        return score - (block.Kind is BlockKind.Caption or BlockKind.Heading ? 1 : 0);
    }

    // The block's element is named for dates, or one inside the block that holds the date.
    private static bool IsMarked(PageReading page, Block block, StatedDate stated)
    {
        if (IsForDates(block.Node) || (block.Node.Parent is { } parent && IsForDates(parent)))
            return true;

        var shown = stated.Span.Of(block.Text);
        var end = Math.Min(block.Node.End, block.First + MaxNodesInLine);
        for (var i = Math.Max(block.Node.Index + 1, block.First - MaxWrappers); i < end; i++)
        {
            var node = page.Tree.Nodes[i];
            if (IsForDates(node) && page.TextOf(node, MaxLineChars).AsSpan().Contains(shown, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsForDates(PageNode node) => node.Marks.HasFlag(NodeMarks.Date);

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
