using System.Collections.Frozen;
using Vigie.Text.Catalogue;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Dates.Expressions;

/// <summary>The words of French dates, from the tables in <c>Rules/fr/dates</c>.</summary>
internal sealed class DateVocabulary
{
    private readonly NameTrie _phrases;
    private readonly DateWord[] _words;
    private readonly FrozenSet<ulong> _openings = Keys("dates/openings.tsv");
    private readonly FrozenSet<ulong> _durationNouns = Keys("dates/duration-nouns.tsv");

    private DateVocabulary(NameTrie phrases, DateWord[] words)
    {
        _phrases = phrases;
        _words = words;
    }

    public static DateVocabulary French { get; } = Load();

    /// <summary>The longest phrase that starts at a token, and the token behind it; null when none does.</summary>
    public DateWord? At(ReadOnlySpan<Token> tokens, int at, out int end)
    {
        DateWord? found = null;
        end = at;
        var node = NameTrie.Root;
        for (var i = at; i < tokens.Length && (node = _phrases.Next(node, tokens[i].Key)) != 0; i++)
        {
            if (_phrases.Value(node) is not (>= 0 and var value))
                continue;
            found = _words[value];
            end = i + 1;
        }

        return found;
    }

    /// <summary>An article or preposition that may open a date.</summary>
    public bool IsOpening(ulong key) => _openings.Contains(key);

    /// <summary>«une visite de trois jours»: a noun whose length is told like that.</summary>
    public bool IsDurationNoun(ulong key) => _durationNouns.Contains(key);

    private static DateVocabulary Load()
    {
        var building = new Building();
        building.Read("months", "word", "month", (word, row) => word.Month = row.Integer("month", 0));
        building.Read("weekdays", "word", "weekday", (word, row) => word.Weekday = row.Integer("weekday", 0));
        building.Read("numbers", "word", "value", (word, row) => word.Number = row.Integer("value", 0));
        building.Read("ordinals", "word", "value", (word, row) => word.Ordinal = row.Integer("value", 0));
        building.Read("units", "word", "unit", (word, row) => word.Unit = row.Choice<TimeUnit>("unit"));
        building.Read("seasons", "word", "code", (word, row) => word.Season = row.Integer("code", 0));
        building.Read("bounds", "phrase", "bound", (word, row) => word.Bound = row.Choice<DateBound>("bound"));
        building.Read("tense-cues", "word", "tense", (word, row) => word.Tense = row.Choice<Tense>("tense"));
        building.Read("days", "phrase", "offset anchor", (word, row) => word.Day = (row.Integer("offset", 0), row.Required("anchor")));
        building.Read("directions", "word", "step anchor", (word, row) => word.Direction = (row.Integer("step", 0), row.Required("anchor")));
        building.Read("parts", "word", "days months years", (word, row) =>
            word.Part = new DatePart(Range(row, "days"), Range(row, "months"), Range(row, "years")));
        return building.Build();
    }

    private static FrozenSet<ulong> Keys(string table) => FrenchRules.Words(table).Select(word => WordKey.Of(word)).ToFrozenSet();

    private static NumberRange Range(TableRow row, string column) =>
        row.Required(column).Split('-') is [var from, var to] && int.TryParse(from, out var first) && int.TryParse(to, out var last)
            ? new NumberRange(first, last)
            : throw row.Error($"'{column}' is not a range such as 1-10: {row[column]}");

    private sealed class Building
    {
        private readonly NameTrie.Builder _phrases = new();
        private readonly List<DateWord> _words = [];

        public void Read(string table, string key, string columns, Action<DateWord, TableRow> set)
        {
            foreach (var row in FrenchRules.Table($"dates/{table}.tsv").Expecting([key, .. columns.Split(' ')]).Rows)
                set(Word(row.Required(key)), row);
        }

        public DateVocabulary Build() => new(_phrases.Build(), [.. _words]);

        private DateWord Word(string phrase)
        {
            var node = _phrases.Add([.. Tokenizer.French.Read(phrase).Tokens.ToArray().Select(token => token.Key)]);
            if (_phrases[node] < 0)
            {
                _phrases[node] = _words.Count;
                _words.Add(new DateWord());
            }

            return _words[_phrases[node]];
        }
    }
}
