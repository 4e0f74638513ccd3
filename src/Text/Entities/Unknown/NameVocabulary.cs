using System.Collections.Frozen;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities.Unknown;

/// <summary>The weights of the cues and the words and endings that give them.</summary>
internal sealed class NameVocabulary
{
    private const int LongestEnding = 8;
    private readonly NameScores[] _weights = new NameScores[Enum.GetValues<NameCue>().Length];
    private readonly FrozenDictionary<(ulong Word, CuePlace Place), NameCue> _words;
    private readonly FrozenDictionary<string, NameCue>.AlternateLookup<ReadOnlySpan<char>> _endings;

    private NameVocabulary()
    {
        ReadWeights(FrenchRules.Table("names/evidence.tsv").Expecting("cue", "person", "place", "organisation", "other", "because"));
        _words = ReadWords(FrenchRules.Table("names/cues.tsv").Expecting("stands", "cue", "word")).ToFrozenDictionary();
        _endings = FrenchRules.Table("names/endings.tsv").Expecting("ending", "cue").Rows
            .ToFrozenDictionary(row => row.Required("ending"), row => row.Choice<NameCue>("cue"), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static NameVocabulary French { get; } = new();

    public NameScores Weight(NameCue cue) => _weights[(int)cue];

    /// <summary>The cue that a word gives at a place; null when it gives none.</summary>
    public NameCue? Cue(ulong word, CuePlace place) => _words.TryGetValue((word, place), out var cue) ? cue : null;

    /// <summary>The cue of the longest listed ending, with at least two letters before it.</summary>
    public NameCue? Ending(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestEnding];
        var start = Math.Max(2, word.Length - LongestEnding);
        if (start >= word.Length)
            return null;
        var tail = folded[..(word.Length - start)];
        LetterFold.Fold(word[start..], tail);
        for (var i = 0; i < tail.Length - 1; i++)
        {
            if (_endings.TryGetValue(tail[i..], out var cue))
                return cue;
        }

        return null;
    }

    private static Dictionary<(ulong, CuePlace), NameCue> ReadWords(Table table)
    {
        var words = new Dictionary<(ulong, CuePlace), NameCue>();
        foreach (var row in table.Rows)
        {
            var (place, cue) = (row.Choice<CuePlace>("stands"), row.Choice<NameCue>("cue"));
            if (!words.TryAdd((WordKey.Of(row.Required("word")), place), cue))
                throw row.Error($"'{row["word"]}' stands {row["stands"]} twice");
        }

        return words;
    }

    private void ReadWeights(Table table)
    {
        var missing = Enum.GetValues<NameCue>().ToHashSet();
        foreach (var row in table.Rows)
        {
            var cue = row.Choice<NameCue>("cue");
            if (!missing.Remove(cue))
                throw row.Error($"a second row for {cue}");
            _weights[(int)cue] = new NameScores(row.Number("person", 0), row.Number("place", 0), row.Number("organisation", 0), row.Number("other", 0));
        }

        if (missing.Count > 0)
            throw new TableException(table.File, 1, $"no row for {string.Join(", ", missing)}");
    }
}

/// <summary>Where a word stands that gives a cue.</summary>
internal enum CuePlace : byte
{
    /// <summary>Right before the name: «le groupe X».</summary>
    Before,

    /// <summary>Before «de» and the name: «le royaume de X».</summary>
    Of,

    /// <summary>First word of the name: «Stade X».</summary>
    First,

    /// <summary>First part of a name with hyphens: «Saint-X».</summary>
    Compound,

    /// <summary>Last word of the name: «X Records».</summary>
    Last,

    /// <summary>Right behind the name: «X déclare».</summary>
    Behind,
}
