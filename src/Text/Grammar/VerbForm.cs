using System.Runtime.InteropServices;

namespace Vigie.Text.Grammar;

/// <summary>One reading of a word as a form of a verb.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Mood">Mood.</param>
/// <param name="Tense">Tense; present for moods that have no other here.</param>
/// <param name="Person">1 to 3; 0 for participles and the infinitive.</param>
/// <param name="Number">Number; none where the form does not tell.</param>
/// <param name="Gender">Gender of a past participle.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct VerbForm(
    Verb Verb, VerbMood Mood, VerbTense Tense, byte Person = 0, GrammaticalNumber Number = default, GrammaticalGender Gender = default)
{
    public bool IsFinite => Mood is VerbMood.Indicative or VerbMood.Conditional or VerbMood.Subjunctive;
}

internal enum VerbMood : byte
{
    Indicative,
    Conditional,
    Subjunctive,
    Infinitive,
    PresentParticiple,
    PastParticiple,
}

internal enum VerbTense : byte
{
    Present,
    Imperfect,

    /// <summary>The passé simple.</summary>
    SimplePast,
    Future,

    /// <summary>Auxiliary in the present: the passé composé.</summary>
    Perfect,

    /// <summary>Auxiliary in the imperfect or passé simple.</summary>
    Pluperfect,

    /// <summary>Auxiliary in the future.</summary>
    FuturePerfect,
}

internal enum GrammaticalNumber : byte
{
    None,
    Singular,
    Plural,
}

internal enum GrammaticalGender : byte
{
    None,
    Masculine,
    Feminine,
}
