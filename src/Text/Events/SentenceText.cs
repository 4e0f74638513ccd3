using Vigie.Text.Dates.Expressions;
using Vigie.Text.Entities;
using Vigie.Text.Grammar;
using Vigie.Text.Tokens;

namespace Vigie.Text.Events;

/// <summary>A sentence of a passage with the verb groups, outermost mentions and dates in it.</summary>
internal sealed class SentenceText(Passage passage, SentenceVerbs verbs, IReadOnlyList<DateReading> dates)
{
    private readonly MentionDraft?[] _outermost = Outermost(passage);
    private int[] _groupAt = [];
    private int _firstDate;
    private int _endDate;

    public Passage Passage => passage;

    public TokenRange Range { get; private set; }

    public List<VerbGroup> Groups { get; private set; } = [];

    /// <summary>The dates of the sentence.</summary>
    public IEnumerable<DateReading> Dates
    {
        get
        {
            for (var i = _firstDate; i < _endDate; i++)
                yield return dates[i];
        }
    }

    /// <summary>Moves to the next sentence; sentences are read in order.</summary>
    public void MoveTo(int sentence)
    {
        var range = Range = passage.Text.Sentences[sentence];
        Groups = verbs.Of(sentence);
        var length = range.End - range.First;
        if (_groupAt.Length < length)
            _groupAt = new int[Math.Max(length, 64)];
        _groupAt.AsSpan(0, length).Fill(-1);
        for (var i = 0; i < Groups.Count; i++)
            _groupAt.AsSpan(Groups[i].First - range.First, Groups[i].Last - Groups[i].First + 1).Fill(i);
        _firstDate = _endDate;
        while (_firstDate < dates.Count && dates[_firstDate].First < range.First)
            _firstDate++;
        _endDate = _firstDate;
        while (_endDate < dates.Count && dates[_endDate].First < range.End)
            _endDate++;
    }

    /// <summary>Index of the verb group at a token; -1 when none is there, or a name is.</summary>
    public int GroupAt(int token) =>
        token < Range.First || token >= Range.End || MentionAt(token) is { Resolution: not "demonym" } ? -1 : _groupAt[token - Range.First];

    /// <summary>The outermost mention over a token; null when there is none.</summary>
    public MentionDraft? MentionAt(int token) => token < _outermost.Length ? _outermost[token] : null;

    /// <summary>The token behind the date that starts here; 0 when none does.</summary>
    public int DateEnd(int token)
    {
        for (var i = _firstDate; i < _endDate; i++)
        {
            if (dates[i].First == token)
                return dates[i].End;
        }

        return 0;
    }

    /// <summary>The bracket that closes the one at a token; the token itself when none does.</summary>
    public int ClosingBracket(int opening)
    {
        for (var i = opening + 1; i < Range.End; i++)
        {
            if (passage.IsMark(i, ')') || passage.IsMark(i, ']'))
                return i;
        }

        return opening;
    }

    public ReadOnlySpan<char> Word(int token) => passage.Tokens[token].Of(passage.Text.Text);

    /// <summary>A noun with the words that hyphens join to it: «tête-à-tête».</summary>
    public ReadOnlySpan<char> Noun(int token)
    {
        var last = token;
        while (last + 1 < Range.End && passage.Tokens[last + 1].Link == TokenLink.Hyphen)
            last++;
        return passage.Text.Span(token, last).Of(passage.Text.Text);
    }

    private static MentionDraft?[] Outermost(Passage passage)
    {
        var outermost = new MentionDraft?[passage.Tokens.Length];
        foreach (var mention in passage.Mentions)
        {
            for (var i = mention.First; i <= mention.Last; i++)
            {
                if (outermost[i] is not { } other || other.Last - other.First < mention.Last - mention.First)
                    outermost[i] = mention;
            }
        }

        return outermost;
    }
}
