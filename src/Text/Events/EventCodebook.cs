using System.Collections.Frozen;
using Vigie.Text.Grammar;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Events;

/// <summary>The senses of verbs and nouns that say an event, from <c>Rules/fr/events</c>.</summary>
internal sealed class EventCodebook
{
    /// <summary>Stands among the objects for an infinitive that the verb governs.</summary>
    private const string Infinitive = "inf";

    private readonly FrozenDictionary<string, EventKind> _kinds;
    private readonly FrozenDictionary<string, ulong[]> _objects;
    private readonly FrozenDictionary<int, EventSense[]> _verbs;
    private readonly FrozenDictionary<ulong, EventSense[]> _nouns;
    private readonly FrozenDictionary<int, NounEffect> _effects;
    private readonly FrozenSet<int> _supports;
    private readonly FrozenSet<int> _directing;
    private readonly int _count;

    private EventCodebook()
    {
        _kinds = FrenchRules.Table("events/kinds.tsv").Expecting("kind", "type", "cameo", "quad", "lasts?").Rows
            .Select(row => new EventKind(row.Required("kind"), row.Required("type"), row.Required("cameo"), row.Required("quad"), row["lasts"] == "yes"))
            .ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);
        _objects = FrenchRules.Table("events/objects.tsv").Expecting("class", "nouns").Rows
            .ToFrozenDictionary(row => row.Required("class"), row => row.List("nouns").Select(noun => WordKey.Of(noun)).ToArray(), StringComparer.Ordinal);
        var verbs = Senses("verbs").ToList();
        var nouns = Senses("nouns").ToList();
        _count = verbs.Count + nouns.Count;
        _verbs = verbs.GroupBy(sense => Verb(sense.Row, sense.Head).Index)
            .ToFrozenDictionary(group => group.Key, group => group.Select(sense => sense.Sense).OrderByDescending(Strictness).ToArray());
        _nouns = nouns.GroupBy(sense => WordKey.Of(sense.Head))
            .ToFrozenDictionary(group => group.Key, group => group.Select(sense => sense.Sense).OrderByDescending(Strictness).ToArray());
        _effects = FrenchRules.Table("events/effects.tsv").Expecting("verb", "effect").Rows
            .ToFrozenDictionary(row => Verb(row, row.Required("verb")).Index, row => row.Choice<NounEffect>("effect"));
        _supports = Verbs("events/support-verbs.tsv");
        _directing = Verbs("events/directing-verbs.tsv");
    }

    public static EventCodebook French { get; } = new();

    /// <summary>Number of senses.</summary>
    public int Count => _count;

    /// <summary>The senses of a verb, those that ask for more first; null when it has none.</summary>
    public EventSense[]? Of(Verb verb) => _verbs.GetValueOrDefault(verb.Index);

    /// <summary>The senses of a noun, in the singular or plural; null when it has none.</summary>
    public EventSense[]? OfNoun(ReadOnlySpan<char> noun) =>
        _nouns.TryGetValue(WordKey.Of(noun), out var senses) || _nouns.TryGetValue(WordKey.Singular(noun), out senses) ? senses : null;

    /// <summary>What a verb makes of an event that its subject or object names.</summary>
    public NounEffect Effect(Verb verb) => _effects.GetValueOrDefault(verb.Index);

    /// <summary>«effectuer (une visite)»: a verb whose subject does what its object names.</summary>
    public bool IsSupport(Verb verb) => _supports.Contains(verb.Index);

    /// <summary>«demander à X de»: the one asked does what the infinitive says.</summary>
    public bool IsDirecting(Verb verb) => _directing.Contains(verb.Index);

    private IEnumerable<(TableRow Row, string Head, EventSense Sense)> Senses(string table)
    {
        foreach (var row in FrenchRules.Table($"events/{table}.tsv").Expecting("head", "object?", "frame", "kind", "example", "event").Rows)
        {
            var head = row.Required("head");
            var kind = _kinds.TryGetValue(row.Required("kind"), out var known) ? known : throw row.Error($"'{row["kind"]}' is not in kinds.tsv");
            var frame = EventFrame.TryParse(row.Required("frame")) ?? throw row.Error($"'{row["frame"]}' is no frame");
            var bare = head.StartsWith("se ", StringComparison.Ordinal) ? head[3..] : head.StartsWith("s'", StringComparison.Ordinal) ? head[2..] : head;
            var rule = $"event.{kind.Name}.{head.Replace(' ', '-')}{(row.List("object") is [var first, ..] ? "." + first.TrimStart('@') : "")}";
            yield return (row, bare, new EventSense(rule, Objects(row), row["object"] == Infinitive, frame, kind, bare != head));
        }
    }

    private FrozenSet<ulong> Objects(TableRow row) => row.List("object").Where(name => name != Infinitive).SelectMany(name =>
        name[0] != '@' ? [WordKey.Of(name)] : _objects.TryGetValue(name[1..], out var nouns) ? nouns : throw row.Error($"'{name}' is not in objects.tsv"))
        .ToFrozenSet();

    private static int Strictness(EventSense sense) =>
        (sense.NeedsInfinitive ? 8 : 0) + (sense.Objects.Count > 0 ? 4 : 0) + (sense.IsPronominal ? 2 : 0) + (sense.Frame.NeedsTarget ? 1 : 0);

    private static FrozenSet<int> Verbs(string table) =>
        FrenchRules.Table(table).Expecting("verb").Rows.Select(row => Verb(row, row.Required("verb")).Index).ToFrozenSet();

    private static Verb Verb(TableRow row, string infinitive) =>
        VerbForms.French.Find(infinitive) ?? throw row.Error($"'{infinitive}' is not in verbs/verbs.tsv");
}

/// <summary>What a verb makes of an event that a noun beside it names.</summary>
internal enum NounEffect : byte
{
    /// <summary>Nothing: «a salué la visite».</summary>
    None,

    /// <summary>«annoncer», «préparer».</summary>
    Announced,

    /// <summary>«demander», «réclamer».</summary>
    CalledFor,

    /// <summary>«annuler», «exclure».</summary>
    Denied,

    /// <summary>«envisager», «étudier».</summary>
    Hypothetical,

    /// <summary>«poursuivre».</summary>
    Ongoing,

    /// <summary>«avoir lieu», «se tenir»: the tense of the verb is that of the event.</summary>
    Tense,
}
