namespace Vigie.Text.Tests.Speech;

/// <summary>Counts gold quotes of which speaker and place are right, and quotes that no gold has.</summary>
internal sealed class QuoteScore
{
    private readonly List<string> _mistakes = [];
    private int _gold;
    private int _found;
    private int _right;
    private int _verbs;

    /// <summary>The share of the gold quotes that were found with the right speaker.</summary>
    public double Recall => (double)_right / Math.Max(1, _gold);

    /// <summary>The share of the found quotes that are right.</summary>
    public double Precision => (double)_right / Math.Max(1, _found);

    public void Add(string marked, string speakers)
    {
        var text = QuoteNotation.Text(marked);
        var found = QuoteNotation.Read(text);
        var spans = QuoteNotation.Spans(marked);
        var wanted = speakers.Length == 0 ? [] : speakers.Split(" | ").Select(one => one.Split(" = ")).ToList();
        if (wanted.Count != spans.Count)
            throw new FormatException($"{spans.Count} passages in braces, {wanted.Count} speakers: {marked}");

        var right = 0;
        var left = found.ToList();
        foreach (var (span, speaker, verb) in spans.Zip(wanted, (span, one) => (span, one[0], one[1])))
        {
            if (left.Find(quote => IsSame(quote.Span, span) && Folded(QuoteNotation.Speaker(quote)) == Folded(speaker)) is not { } match)
                continue;
            left.Remove(match);
            right++;
            _verbs += (match.Verb ?? "-") == verb ? 1 : 0;
        }

        (_gold, _found, _right) = (_gold + spans.Count, _found + found.Count, _right + right);
        if (right < spans.Count || left.Count > 0)
            _mistakes.Add($"gold  {marked} [{speakers}]\nfound {QuoteNotation.Mark(text, found)} [{string.Join(" | ", found.Select(quote => $"{QuoteNotation.SpeakerAndVerb(quote)} ({quote.Rule})"))}]");
    }

    public IEnumerable<string> Report() =>
    [
        FormattableString.Invariant($"speaker right {Recall:F3} of {_gold} gold quotes, precision {Precision:F3} of {_found} found, verb right {(double)_verbs / Math.Max(1, _right):F3}"),
        .. _mistakes,
    ];

    /// <summary>An article, the case of the first letter and where exactly speech begins are no mistakes.</summary>
    private static string Folded(string speaker)
    {
        var folded = speaker.TrimStart('?').ToLowerInvariant();
        foreach (var article in new[] { "le ", "la ", "les ", "l'", "un ", "une ", "des ", "m. ", "mme " })
        {
            if (folded.StartsWith(article, StringComparison.Ordinal))
                return folded[article.Length..];
        }

        return folded;
    }

    private static bool IsSame(TextSpan found, TextSpan gold)
    {
        const double LeastShared = 0.7;
        var shared = Math.Min(found.End, gold.End) - Math.Max(found.Start, gold.Start);
        return shared >= LeastShared * (Math.Max(found.End, gold.End) - Math.Min(found.Start, gold.Start));
    }
}
