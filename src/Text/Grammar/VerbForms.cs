using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Grammar;

/// <summary>
/// What a word can be as a form of a verb. The folded key of the token leads to the forms that differ in accents only
/// («signe», «signé»); the accents then decide, save in capitals, which the press writes without them.
/// </summary>
internal sealed class VerbForms
{
    private readonly FrozenDictionary<ulong, Group> _groups;
    private readonly VerbForm[] _readings;
    private readonly ulong[] _spellings;
    private readonly FrozenDictionary<string, Verb> _verbs;

    private VerbForms(FrozenDictionary<string, Verb> verbs, IEnumerable<(string Form, VerbForm Reading)> forms)
    {
        _verbs = verbs;
        var sorted = forms.Select(form => (Key: WordKey.Of(form.Form), Spelling: Spelling(form.Form), form.Reading))
            .OrderBy(form => form.Key).ThenBy(form => form.Spelling).ThenBy(form => Rank(form.Reading)).ToArray();
        _readings = [.. sorted.Select(form => form.Reading)];
        _spellings = [.. sorted.Select(form => form.Spelling)];
        _groups = sorted.Select((form, index) => (form.Key, Index: index)).GroupBy(form => form.Key)
            .ToFrozenDictionary(group => group.Key, group => new Group(group.First().Index, group.Count()));
    }

    /// <summary>The forms of the verbs in <c>Rules/fr/verbs</c>.</summary>
    public static VerbForms French { get; } = Load();

    /// <summary>Number of readings of all forms.</summary>
    public int Count => _readings.Length;

    /// <summary>The verb with this infinitive; null when the table has none.</summary>
    public Verb? Find(string infinitive) => _verbs.GetValueOrDefault(infinitive);

    /// <summary>The readings of a token, the likeliest first; empty when it is no form of a verb.</summary>
    public ReadOnlySpan<VerbForm> Of(Token token, ReadOnlySpan<char> text)
    {
        if (!token.IsWord || !_groups.TryGetValue(token.Key, out var group))
            return [];
        var all = _readings.AsSpan(group.First, group.Count);
        if (token.Form is TokenForm.Capitals or TokenForm.Dotted)
            return all;
        var spellings = _spellings.AsSpan(group.First, group.Count);
        var spelling = Spelling(token.Of(text));
        var first = spellings.IndexOf(spelling);
        if (first < 0)
            return token.Form == TokenForm.Title ? all : [];
        return all[first..(spellings.LastIndexOf(spelling) + 1)];
    }

    /// <summary>Indicative before the rest, third person before the others, so that the first reading is the likeliest in the press.</summary>
    private static int Rank(VerbForm form) => ((int)form.Mood * 10) + (form.Person == 3 ? 0 : form.Person);

    /// <summary>Hash of a word with its accents; «î» counts as «i», which the spelling of 1990 allows.</summary>
    private static ulong Spelling(ReadOnlySpan<char> word)
    {
        const ulong Offset = 14695981039346656037;
        const ulong Prime = 1099511628211;
        var hash = Offset;
        foreach (var c in word)
        {
            var lower = char.ToLowerInvariant(c);
            if (lower is 'î' or 'ï')
                lower = 'i';
            if (lower is not ('\u00AD' or '\'' or '’'))
                hash = (hash ^ lower) * Prime;
        }

        return hash;
    }

    private static VerbForms Load()
    {
        var models = FrenchRules.Table("verbs/models.tsv")
            .Expecting("model", "present", "future", "past", "participle", "subjunctive?", "imperfect?", "gerund?").Rows
            .Select(row => new VerbModel(row)).ToDictionary(model => model.Ending, StringComparer.Ordinal);
        var forms = new List<(string, VerbForm)>();
        var verbs = new Dictionary<string, Verb>(StringComparer.Ordinal);
        foreach (var row in FrenchRules.Table("verbs/verbs.tsv").Expecting("verb", "model", "auxiliary?").Rows)
        {
            var verb = new Verb(verbs.Count, row.Required("verb"), row["auxiliary"] == "être");
            if (!verbs.TryAdd(verb.Infinitive, verb))
                throw row.Error($"'{verb.Infinitive}' is there twice");
            forms.AddRange(Forms(verb, row, models));
        }

        return new VerbForms(verbs.ToFrozenDictionary(StringComparer.Ordinal), forms);
    }

    private static IEnumerable<(string, VerbForm)> Forms(Verb verb, TableRow row, Dictionary<string, VerbModel> models) => row.Required("model") switch
    {
        "er" => Conjugation.First(verb, doubles: false),
        "double" => Conjugation.First(verb, doubles: true),
        "ir" => Conjugation.Second(verb),
        var model when models.TryGetValue(model, out var irregular) && verb.Infinitive.EndsWith(model, StringComparison.Ordinal) =>
            Conjugation.Irregular(verb, irregular),
        var model => throw row.Error($"'{model}' is no model of {verb.Infinitive}"),
    };

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Group(int First, int Count);
}
