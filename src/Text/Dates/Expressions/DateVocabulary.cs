using System.Collections.Frozen;
using Vigie.Text.Catalogue;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Dates.Expressions;

/// <summary>The words of dates in one language, from the tables in <c>Rules/xx/dates</c>.</summary>
internal sealed class DateVocabulary
{
    private const int ShortestInflected = 4;

    private readonly NameTrie _phrases;
    private readonly DateWord[] _words;
    private readonly FrozenSet<ulong> _openings;
    private readonly FrozenSet<ulong> _durationNouns;
    private readonly (string Ending, Tense Tense)[] _tenseEndings;

    private DateVocabulary(LanguageRules rules, NameTrie phrases, DateWord[] words)
    {
        _phrases = phrases;
        _words = words;
        _openings = rules.Keys("dates/openings.tsv");
        _durationNouns = rules.Keys("dates/duration-nouns.tsv");
        _tenseEndings = [.. rules.Table("dates/tense-endings.tsv").Expecting("ending", "tense").Rows.Select(row => (row.Required("ending"), row.Choice<Tense>("tense")))];
        Keys = new DateKeys(rules);
        var orders = Orders(rules);
        MonthsBeforeDays = orders.Contains("month-before-day");
        MonthsInLowerCase = orders.Contains("months-in-lower-case");
        DirectionsInFront = orders.Contains("directions-in-front");
    }

    public static DateVocabulary French { get; } = Load(LanguageRules.French, Tokenizer.French);

    public static DateVocabulary English { get; } = Load(LanguageRules.English, Tokenizer.English);

    public DateKeys Keys { get; }

    /// <summary>«May 14, 2024» is written beside «14 May 2024».</summary>
    public bool MonthsBeforeDays { get; }

    /// <summary>Months have no capital: «mars» is a month, «Mars» a planet.</summary>
    public bool MonthsInLowerCase { get; }

    /// <summary>«last week», not «la semaine dernière».</summary>
    public bool DirectionsInFront { get; }

    public bool MayBeMonth(in Token token) => token.Form == TokenForm.Lower == MonthsInLowerCase;

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

    private static DateVocabulary Load(LanguageRules rules, Tokenizer tokenizer)
    {
        var building = new Building(rules, tokenizer);
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
        building.Read("ago", "phrase", "side", (word, row) => word.Ago = row.Choice<AgoSide>("side"));
        building.Read("clocks", "word", "hour", (word, row) => word.Clock = row.Integer("hour", 0));
        building.Read("half-days", "phrase", "hours", (word, row) => word.HalfDay = row.Integer("hours", 0));
        building.Read("zones", "phrase", "minutes summer", (word, row) =>
            word.Zone = new DateZone(row.Optional("minutes") is null ? null : row.Integer("minutes", 0), row.Choice<SummerTime>("summer")));
        building.Read("parts", "word", "weekdays days months years", (word, row) =>
            word.Part = new DatePart(Range(row, "weekdays"), Range(row, "days"), Range(row, "months"), Range(row, "years")));
        return building.Build();
    }

    /// <summary>«rendra», «signed»: the tense that the ending of a word in lower case tells; null when it tells none.</summary>
    public Tense? TenseOfEnding(in Token token, ReadOnlySpan<char> text)
    {
        if (token is not { Form: TokenForm.Lower, Length: >= ShortestInflected })
            return null;
        var word = token.Of(text);
        foreach (var (ending, tense) in _tenseEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return tense;
        }

        return null;
    }

    private static HashSet<string> Orders(LanguageRules rules)
    {
        var orders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rules.Table("dates/orders.tsv").Expecting("order").Rows)
        {
            if (row.Required("order") is not ("day-before-month" or "month-before-day" or "months-in-lower-case" or "months-with-capital"
                or "directions-in-front" or "directions-behind"))
                throw row.Error($"'{row["order"]}' is not an order that dates may have");
            orders.Add(row["order"]);
        }

        return orders;
    }

    private static NumberRange Range(TableRow row, string column) =>
        row.Required(column).Split('-') is [var from, var to] && int.TryParse(from, out var first) && int.TryParse(to, out var last)
            ? new NumberRange(first, last)
            : throw row.Error($"'{column}' is not a range such as 1-10: {row[column]}");

    private sealed class Building(LanguageRules rules, Tokenizer tokenizer)
    {
        private readonly NameTrie.Builder _phrases = new();
        private readonly List<DateWord> _words = [];

        public void Read(string table, string key, string columns, Action<DateWord, TableRow> set)
        {
            foreach (var row in rules.Table($"dates/{table}.tsv").Expecting([key, .. columns.Split(' ')]).Rows)
                set(Word(row.Required(key)), row);
        }

        public DateVocabulary Build() => new(rules, _phrases.Build(), [.. _words]);

        private DateWord Word(string phrase)
        {
            var node = _phrases.Add([.. tokenizer.Read(phrase).Tokens.ToArray().Select(token => token.Key)]);
            if (_phrases[node] < 0)
            {
                _phrases[node] = _words.Count;
                _words.Add(new DateWord());
            }

            return _words[_phrases[node]];
        }
    }
}
