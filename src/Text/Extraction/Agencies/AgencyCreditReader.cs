namespace Vigie.Text.Extraction.Agencies;

/// <summary>
/// Reads which news agencies a text credits as its source: in a signature («Le Phare avec AFP»), a dateline («PÉKIN, 4 sept. (Xinhua) --»)
/// or at its end («(Belga)»). An agency that is only quoted («selon Reuters», «a-t-il dit à l'AFP») is no source.
/// </summary>
internal static class AgencyCreditReader
{
    private const int LongestSignature = 160;
    private const int LongestDateline = 90;
    private const int LongestClosing = 80;
    private const int DatelineLines = 2;

    private static readonly string[] Dashes = [" - ", " – ", " — ", " -- ", " ― ", "--", "—", " | ", ": "];

    /// <summary>The agencies of a line that signs an article and says nothing else: names, places, dates. Empty for a sentence or a picture's credit.</summary>
    public static IReadOnlyList<AgencyCredit> InSignature(ReadOnlySpan<char> line) =>
        line.Length is 0 or > LongestSignature ? [] : Signature.Read(line);

    /// <summary>The agencies that the dateline or the end of an article credits, with spans over <paramref name="text"/>, each agency once.</summary>
    /// <param name="text">The article, lines separated by a line feed.</param>
    public static IReadOnlyList<AgencyCredit> InText(ReadOnlySpan<char> text)
    {
        var credits = new List<AgencyCredit>();
        var lines = 0;
        var last = default(Range);
        foreach (var range in text.Split('\n'))
        {
            if (text[range].IsWhiteSpace())
                continue;
            if (++lines <= DatelineLines)
                Add(credits, InDateline(text[range]), range.Start.Value);
            last = range;
        }

        if (lines > 0)
        {
            var closing = last.Start.Value + Closing(text[last]);
            Add(credits, InSignature(text[closing..last.End.Value]), closing);
        }

        return credits;
    }

    private static IReadOnlyList<AgencyCredit> InDateline(ReadOnlySpan<char> line)
    {
        var window = line[..Math.Min(line.Length, LongestDateline)];
        foreach (var dash in Dashes)
        {
            if (window.IndexOf(dash) is var at and > 0 && Signature.Read(window[..at]) is { Count: > 0 } credits)
                return credits;
        }

        var end = window.IndexOf(')') is var bracket and > 0 ? bracket : window.LastIndexOf("/.");
        return end > 0 && OpensSentence(line[(end + 1)..]) ? Signature.Read(window[..(end + 1)]) : [];
    }

    // «LYON (AFP) Le maire …», «/TASS/. Le ministre …», but not «L'Agence (AFP) a …».
    private static bool OpensSentence(ReadOnlySpan<char> rest)
    {
        var next = rest.TrimStart(" .:\u00A0");
        return !next.IsEmpty && (char.IsUpper(next[0]) || next[0] is '«' or '"' or '“');
    }

    /// <summary>Where the words after the last sentence begin; the end of the line when it is all sentence.</summary>
    private static int Closing(ReadOnlySpan<char> line)
    {
        var body = line.TrimEnd(" .\u00A0");
        for (var i = body.Length - 1; i > 0; i--)
        {
            if (body.Length - i > LongestClosing)
                return line.Length;
            if (char.IsWhiteSpace(body[i]) && (EndsSentence(body[..i]) || OpensCredit(body[(i + 1)..])))
                return i + 1;
        }

        return 0;
    }

    // «… lundi (avec AFP).»: the word tells it from an abbreviation that explains what stands before it.
    private static bool OpensCredit(ReadOnlySpan<char> rest) => rest is ['(', ..] && SignatureWords.Joining(LetterFold.Fold(rest[1..])) > 0;

    // The stop of an initial («J. Dupont») ends no sentence.
    private static bool EndsSentence(ReadOnlySpan<char> text) => text[^1] switch
    {
        '.' => text.Length < 3 || !char.IsUpper(text[^2]) || char.IsLetter(text[^3]),
        '!' or '?' or '…' or '»' or '"' or '”' => true,
        _ => false,
    };

    private static void Add(List<AgencyCredit> credits, IReadOnlyList<AgencyCredit> found, int offset)
    {
        foreach (var credit in found)
        {
            if (!credits.Exists(known => known.Name == credit.Name))
                credits.Add(credit with { Span = new TextSpan(credit.Span.Start + offset, credit.Span.Length) });
        }
    }
}
