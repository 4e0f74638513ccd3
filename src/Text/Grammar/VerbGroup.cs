using System.Runtime.InteropServices;

namespace Vigie.Text.Grammar;

/// <summary>A verb with its auxiliaries, modals, clitics and negation: «n'a pas encore été signé», «doit se rendre», «a-t-il ajouté».</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct VerbGroup
{
    /// <summary>First token, clitics and negation included.</summary>
    public required int First { get; init; }

    /// <summary>Last token, the clitic subject behind it included.</summary>
    public required int Last { get; init; }

    /// <summary>The token of the verb that has the meaning: «signé», «rendre».</summary>
    public required int Head { get; init; }

    public required Verb Verb { get; init; }

    /// <summary>Mood of the inflected verb; that of <see cref="Head"/> when none is inflected.</summary>
    public required VerbMood Mood { get; init; }

    public required VerbTense Tense { get; init; }

    public VerbVoice Voice { get; init; }

    public VerbManner Manner { get; init; }

    public bool Negated { get; init; }

    /// <summary>Number of the inflected verb.</summary>
    public GrammaticalNumber Number { get; init; }

    /// <summary>Word key of the pronoun that is the subject («il», «qui» is none); 0 when there is none.</summary>
    public ulong Pronoun { get; init; }

    /// <summary>The pronoun stands behind: «a-t-il ajouté».</summary>
    public bool Inverted { get; init; }

    /// <summary>Word key of the preposition before an infinitive or gerund; 0 when there is none.</summary>
    public ulong Preposition { get; init; }

    public bool IsFinite => Mood is VerbMood.Indicative or VerbMood.Conditional or VerbMood.Subjunctive;
}

internal enum VerbVoice : byte
{
    Active,

    /// <summary>«a été signé»; also a participle by itself: «signé à Pékin».</summary>
    Passive,

    /// <summary>«se rendre».</summary>
    Pronominal,
}

/// <summary>What the verb that governs the infinitive makes of it, as the table <c>Rules/fr/verbs/chains.tsv</c> says.</summary>
internal enum VerbManner : byte
{
    /// <summary>Nothing: it stands alone, or is said to have come about («parvenir à»).</summary>
    None,

    /// <summary>It is to come: «va», «s'apprête à», «a promis de».</summary>
    Announced,

    /// <summary>«doit».</summary>
    Must,

    /// <summary>«peut», «tente de».</summary>
    Can,

    /// <summary>«veut», «souhaite».</summary>
    Want,

    /// <summary>«continue de».</summary>
    Ongoing,

    /// <summary>«vient de».</summary>
    Just,

    /// <summary>«renonce à», «cesse de».</summary>
    Denied,
}
