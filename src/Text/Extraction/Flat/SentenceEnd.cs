namespace Vigie.Text.Extraction.Flat;

/// <summary>How a line ends.</summary>
internal static class SentenceEnd
{
    private const string Closing = "\"'”’»)]›“\u00A0 ";

    private const string Full = ".!?…。！？؟۔।";

    /// <summary>Ends a sentence, perhaps inside quotes or brackets.</summary>
    public static bool Closes(ReadOnlySpan<char> line)
    {
        var core = line.TrimEnd(Closing);
        return core.Length > 0 && Full.Contains(core[^1], StringComparison.Ordinal);
    }

    /// <summary>Ends with a sign that opens what follows, or with dots that stand for what was cut.</summary>
    public static bool IsCutOff(ReadOnlySpan<char> line)
    {
        var core = line.TrimEnd(Closing);
        return core.EndsWith("..", StringComparison.Ordinal) || core.EndsWith("…", StringComparison.Ordinal) || core.EndsWith("[", StringComparison.Ordinal);
    }
}
