using Vigie.Text.Extraction.Agencies;

namespace Vigie.Text.Extraction.Flat;

/// <summary>Finds the news agencies that a flattened page credits for its article.</summary>
internal static class FlatAgencies
{
    private const int LinesAbove = 10, LinesBelow = 3;

    /// <summary>Takes off the end of the text the lines that only sign it.</summary>
    public static void TrimSignature(List<FlatLine> body)
    {
        while (body.Count > 1 && AgencyCreditReader.InSignature(body[^1].Text).Count > 0)
            body.RemoveAt(body.Count - 1);
    }

    /// <summary>Usual short names, each once: those of the lines around the text, then those that the text credits itself.</summary>
    public static IReadOnlyList<string> Find(IReadOnlyList<FlatLine> lines, int? headline, IReadOnlyList<FlatLine> body, string text)
    {
        var (first, last) = (body[0].Index, body[^1].Index);
        var above = Math.Max((headline ?? first - 1) + 1, first - LinesAbove);
        return
        [
            .. lines.Skip(above).Take(first - above).Concat(lines.Skip(last + 1).Take(LinesBelow))
                .SelectMany(line => AgencyCreditReader.InSignature(line.Text))
                .Concat(AgencyCreditReader.InText(text))
                .Select(credit => credit.Name)
                .Distinct(),
        ];
    }
}
