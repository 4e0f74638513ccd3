using System.Buffers;
using System.Collections.Frozen;

namespace Vigie.Text.Extraction.Html;

/// <summary>Reads class, id and role attributes by the word list in <c>Rules/html/vocabulary.tsv</c>.</summary>
internal sealed class AttributeVocabulary
{
    private const int MaxAttributeLength = 400;

    // WordPress names every tag and category of a post on its wrapper; «no-sidebar» says that there is none.
    private static readonly FrozenSet<string> VoidingWords = new[]
    {
        "no", "has", "with", "without", "tag", "category", "not", "hide", "format", "status", "type", "template", "theme", "layout",
    }.ToFrozenSet();

    private readonly FrozenDictionary<string, NodeMarks>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<char, (string Prefix, NodeMarks Mark)[]> _prefixes;
    private readonly (string Part, NodeMarks Mark)[] _parts;
    private readonly SearchValues<string> _anyPart;

    private AttributeVocabulary(IReadOnlyList<(string Name, NodeMarks Mark, string Match)> rows)
    {
        _words = Rows("word").GroupBy(row => row.Name)
            .ToFrozenDictionary(group => group.Key, group => group.Aggregate(NodeMarks.None, (marks, row) => marks | row.Mark))
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixes = Rows("prefix").GroupBy(row => row.Name[0])
            .ToFrozenDictionary(group => group.Key, group => group.Select(row => (row.Name, row.Mark)).ToArray());
        _parts = [.. Rows("part").Select(row => (row.Name, row.Mark))];
        _anyPart = SearchValues.Create([.. _parts.Select(part => part.Part)], StringComparison.Ordinal);

        IEnumerable<(string Name, NodeMarks Mark, string Match)> Rows(string match) => rows.Where(row => row.Match == match);
    }

    public static AttributeVocabulary Default { get; } = new(VocabularyTable.Load());

    /// <summary>The marks of one attribute value; its classes are read one by one.</summary>
    public NodeMarks Read(string value)
    {
        var folded = (value.Length > MaxAttributeLength ? value[..MaxAttributeLength] : value).AsSpan();
        var marks = NodeMarks.None;
        foreach (var range in folded.SplitAny(' ', '\t', '\n', '\r', '\f'))
            marks |= ReadName(folded[range]);
        return marks;
    }

    private NodeMarks ReadName(ReadOnlySpan<char> name)
    {
        if (name.Length < 2)
            return NodeMarks.None;

        Span<char> lower = stackalloc char[name.Length];
        name.ToLowerInvariant(lower);
        var marks = NodeMarks.None;
        var first = true;
        for (var start = 0; start < name.Length;)
        {
            var end = WordEnd(name, start);
            if (end > start)
            {
                var word = lower[start..end];
                if (first && IsVoiding(word) && end < name.Length)
                    return NodeMarks.None;

                marks |= ReadWord(word);
                first = false;
            }

            start = end < name.Length && !char.IsAsciiLetter(name[end]) ? end + 1 : Math.Max(end, start + 1);
        }

        return marks | ReadParts(lower);
    }

    // A word ends at anything but a letter, and before the capital of «articleBody».
    private static int WordEnd(ReadOnlySpan<char> name, int start)
    {
        var end = start;
        while (end < name.Length && char.IsAsciiLetter(name[end])
            && (end == start || !char.IsAsciiLetterUpper(name[end]) || char.IsAsciiLetterUpper(name[end - 1])))
        {
            end++;
        }

        return end;
    }

    private static bool IsVoiding(ReadOnlySpan<char> word) =>
        VoidingWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private NodeMarks ReadWord(ReadOnlySpan<char> word)
    {
        _words.TryGetValue(word, out var marks);
        if (_prefixes.TryGetValue(word[0], out var prefixes))
        {
            foreach (var (prefix, mark) in prefixes)
            {
                if (word.StartsWith(prefix, StringComparison.Ordinal))
                    marks |= mark;
            }
        }

        return marks;
    }

    private NodeMarks ReadParts(ReadOnlySpan<char> lower)
    {
        var marks = NodeMarks.None;
        if (!lower.ContainsAny(_anyPart))
            return marks;

        foreach (var (part, mark) in _parts)
        {
            if (lower.Contains(part, StringComparison.Ordinal))
                marks |= mark;
        }

        return marks;
    }
}
