namespace Vigie.Text.Extraction.Flat;

/// <summary>Judges how much of its article a flattened page shows.</summary>
internal static class FlatAccess
{
    private const int LinesBelow = 6;

    // Papers show two or three paragraphs to those who do not subscribe.
    private const int MostShownOfPaywalled = 1_200;

    /// <summary>A text without a full stop that is shorter is a slogan, not a text that was cut off.</summary>
    private const int ShortestCutOff = 40;

    /// <summary>Takes off the end of the text the lines that say for whom the rest is: they are no part of it.</summary>
    public static void TrimNotice(List<FlatLine> body)
    {
        while (body.Count > 1 && AccessPhrases.Below(body[^1].Text) is not null)
            body.RemoveAt(body.Count - 1);
    }

    /// <param name="lines">The page.</param>
    /// <param name="headline">Index of the headline; null when there is none.</param>
    /// <param name="body">The text, without what <see cref="TrimNotice"/> takes off.</param>
    /// <param name="text">Its lines in one.</param>
    public static ArticleAccess Of(IReadOnlyList<FlatLine> lines, int? headline, IReadOnlyList<FlatLine> body, string text)
    {
        if (SaidBelow(lines, body[^1].Index) is { } said)
            return said;
        if (text.Length <= MostShownOfPaywalled && IsForSubscribers(lines, headline, body[0].Index))
            return ArticleAccess.Paywalled;
        return AccessPhrases.IsCutOff(text) || (text.Length <= MostShownOfPaywalled && body[^1].IsProse && Of(body[^1]) == ArticleAccess.Teaser)
            ? ArticleAccess.Teaser
            : ArticleAccess.Full;
    }

    /// <summary>What the last line alone shows: whether the text breaks off.</summary>
    public static ArticleAccess Of(FlatLine last) =>
        (last.Counts.EndsOpen || !last.Counts.EndsSentence) && last.Weight >= ShortestCutOff && !last.IsListItem && !last.IsField
            ? ArticleAccess.Teaser
            : ArticleAccess.Full;

    // A link further down may lead to another article: only the very next line tells where to read on.
    private static ArticleAccess? SaidBelow(IReadOnlyList<FlatLine> lines, int last)
    {
        for (var i = last + 1; i < Math.Min(lines.Count, last + 1 + LinesBelow); i++)
        {
            if (AccessPhrases.Below(lines[i].Text) is { } access && (access == ArticleAccess.Paywalled || i == last + 1))
                return access;
        }
        return null;
    }

    private static bool IsForSubscribers(IReadOnlyList<FlatLine> lines, int? headline, int first)
    {
        for (var i = (headline ?? first) + 1; i < first; i++)
        {
            if (AccessPhrases.Above(lines[i].Text) == ArticleAccess.Paywalled)
                return true;
        }
        return false;
    }
}
