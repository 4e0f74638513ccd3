using System.Collections.Frozen;
using Vigie.Text.Catalogue;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Figures;

/// <summary>The words of figures in one language, from its tables in <c>figures</c>; singular and plural are one.</summary>
internal sealed class FigureVocabulary
{
    private const FigureRole Opening = FigureRole.Number | FigureRole.Collective | FigureRole.Magnitude | FigureRole.ApproximateBefore;

    private readonly NameTrie _phrases;
    private readonly FigureWord[] _words;
    private readonly FrozenSet<ulong> _openings;

    private FigureVocabulary(NameTrie phrases, FigureWord[] words, FrozenSet<ulong> openings, FigureKeys keys)
    {
        Keys = keys;
        _phrases = phrases;
        _words = words;
        _openings = openings;
    }

    public static FigureVocabulary French { get; } = Load(LanguageRules.French, Tokenizer.French);

    public static FigureVocabulary English { get; } = Load(LanguageRules.English, Tokenizer.English);

    /// <summary>The small words of the grammar.</summary>
    public FigureKeys Keys { get; }

    /// <summary>The longest phrase of a role that starts at a token, and the token behind it; null when none does.</summary>
    public FigureWord? At(TokenizedText text, int at, FigureRole role, out int end)
    {
        FigureWord? found = null;
        end = at;
        var node = NameTrie.Root;
        for (var i = at; i < text.Tokens.Length && (node = _phrases.Next(node, Key(text.Tokens[i], text.Text))) != 0; i++)
        {
            if (_phrases.Value(node) is >= 0 and var value && (_words[value].Roles & role) != FigureRole.None)
            {
                found = _words[value];
                end = i + 1;
            }
        }

        return found;
    }

    public bool Is(TokenizedText text, int at, FigureRole role) =>
        at >= 0 && at < text.Tokens.Length && At(text, at, role, out var end) is not null && end == at + 1;

    /// <summary>Whether a token may open a figure: digits, a minus sign, a word of a number or of what makes it approximate.</summary>
    public bool MayStart(TokenizedText text, int at) =>
        text.Tokens[at].Kind == TokenKind.Number || text.Text[text.Tokens[at].Start] is '-' or '−' or '–'
        || _openings.Contains(Key(text.Tokens[at], text.Text));

    /// <summary>As <see cref="WordKey.Singular"/>, without hashing again what is no plural.</summary>
    private static ulong Key(in Token token, ReadOnlySpan<char> text) =>
        token.Length > 3 && token.IsWord && text[token.End - 1] is 's' or 'x' or 'S' or 'X' ? WordKey.Singular(token.Of(text)) : token.Key;

    private static FigureVocabulary Load(LanguageRules rules, Tokenizer tokenizer)
    {
        var building = new Building(rules, tokenizer);
        building.Read("numbers", FigureRole.Number, ["word", "value"], (word, row) => word.Value = row.Integer("value", 0));
        building.Read("collectives", FigureRole.Collective, ["word", "value"], (word, row) => word.Value = row.Integer("value", 0));
        building.Read("magnitudes", FigureRole.Magnitude, ["word", "zeros", "exact"], (word, row) =>
        {
            word.Power = (decimal)Math.Pow(10, row.Integer("zeros", 0));
            word.ExactPower = row.Optional("exact");
        });
        building.Read("units", FigureRole.Unit, ["name", "unit", "kind", "exact"], (word, row) => word.Units.Add(
            new FigureUnit(row.Required("unit"), row.Choice<FigureKind>("kind"), row.Optional("exact"), IsSign: false, [])));
        building.Read("currencies", FigureRole.Unit, ["name", "code", "countries", "sign"], (word, row) => word.Units.Add(new FigureUnit(
            row.Required("code"), FigureKind.Currency, row["sign"] == "sign" ? row.Required("name") : null, row["sign"] == "sign", row.List("countries"))));
        foreach (var row in rules.Table("figures/approximations.tsv").Expecting("phrase", "side").Rows)
            building.Add(row.Required("phrase"), row["side"] == "before" ? FigureRole.ApproximateBefore : FigureRole.ApproximateAfter);
        building.Read("not-measured", FigureRole.NotMeasured, ["word"], (_, _) => { });
        building.Read("labels", FigureRole.Label, ["word"], (_, _) => { });
        building.Read("before-noun", FigureRole.BeforeNoun, ["word"], (_, _) => { });
        building.Read("function-words", FigureRole.Function, ["word"], (_, _) => { });
        return building.Build();
    }

    private sealed class Building(LanguageRules rules, Tokenizer tokenizer)
    {
        private readonly NameTrie.Builder _phrases = new();
        private readonly List<FigureWord> _words = [];
        private readonly List<(FigureWord Word, ulong First)> _firsts = [];

        /// <summary>Reads a table whose first column holds the phrases.</summary>
        public void Read(string table, FigureRole role, ReadOnlySpan<string> columns, Action<FigureWord, TableRow> set)
        {
            foreach (var row in rules.Table($"figures/{table}.tsv").Expecting(columns).Rows)
                set(Add(row.Required(columns[0]), role), row);
        }

        public FigureWord Add(string phrase, FigureRole role)
        {
            var text = tokenizer.Read(phrase);
            var node = _phrases.Add([.. text.Tokens.ToArray().Select(token => Key(token, phrase))]);
            if (_phrases[node] < 0)
            {
                _phrases[node] = _words.Count;
                _words.Add(new FigureWord());
            }

            var word = _words[_phrases[node]];
            word.Roles |= role;
            _firsts.Add((word, Key(text.Tokens[0], phrase)));
            return word;
        }

        public FigureVocabulary Build() => new(
            _phrases.Build(),
            [.. _words],
            _firsts.Where(first => (first.Word.Roles & Opening) != FigureRole.None || first.Word.Units.Exists(unit => unit.IsSign))
                .Select(first => first.First).ToFrozenSet(),
            new FigureKeys(rules));
    }
}
