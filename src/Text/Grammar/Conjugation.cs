namespace Vigie.Text.Grammar;

/// <summary>Makes the forms of a verb from its infinitive and model.</summary>
internal static class Conjugation
{
    private static readonly string[] FutureEndings = ["ai", "as", "a", "ons", "ez", "ont"];
    private static readonly string[] ImperfectEndings = ["ais", "ais", "ait", "ions", "iez", "aient"];
    private static readonly string[] FirstPastEndings = ["ai", "as", "a", "âmes", "âtes", "èrent"];

    /// <summary>Verbs in -er; <paramref name="doubles"/> for «appeler» and «jeter».</summary>
    public static IEnumerable<(string Form, VerbForm Reading)> First(Verb verb, bool doubles)
    {
        var stem = verb.Infinitive[..^2];
        var hard = FirstGroup.Hard(stem);
        foreach (var silent in FirstGroup.Silent(stem, doubles))
        {
            string[] present = [silent + "e", silent + "es", silent + "e", hard + "ons", stem + "ez", silent + "ent"];
            foreach (var form in Finite(verb, VerbMood.Indicative, VerbTense.Present, present))
                yield return form;
            string[] subjunctive = [silent + "e", silent + "es", silent + "e", stem + "ions", stem + "iez", silent + "ent"];
            foreach (var form in Finite(verb, VerbMood.Subjunctive, VerbTense.Present, subjunctive))
                yield return form;
        }

        // «protégera» and «protègera» are both in use; «lèvera» and «appellera» have one spelling.
        var futures = FirstGroup.Silent(stem, doubles);
        if (!doubles && futures[0].Contains('è', StringComparison.Ordinal) && !IsMute(stem))
            futures = [stem, .. futures];
        foreach (var form in futures.SelectMany(future => Future(verb, future + "er")))
            yield return form;
        foreach (var form in Imperfect(verb, hard, stem))
            yield return form;
        string[] past = [.. FirstPastEndings.Select(ending => (ending[0] == 'è' ? stem : hard) + ending)];
        foreach (var form in Finite(verb, VerbMood.Indicative, VerbTense.SimplePast, past))
            yield return form;
        foreach (var form in ImperfectSubjunctive(verb, hard + "a", hard + "ât"))
            yield return form;
        foreach (var form in Participles(verb, [stem + "é", stem + "ée", stem + "és", stem + "ées"], hard + "ant"))
            yield return form;
    }

    /// <summary>Verbs in -ir like «finir».</summary>
    public static IEnumerable<(string Form, VerbForm Reading)> Second(Verb verb)
    {
        var stem = verb.Infinitive[..^1];
        string[] present = [stem + "s", stem + "s", stem + "t", stem + "ssons", stem + "ssez", stem + "ssent"];
        string[] subjunctive = [stem + "sse", stem + "sses", stem + "sse", stem + "ssions", stem + "ssiez", stem + "ssent"];
        return
        [
            .. Finite(verb, VerbMood.Indicative, VerbTense.Present, present),
            .. Finite(verb, VerbMood.Subjunctive, VerbTense.Present, subjunctive),
            .. Future(verb, verb.Infinitive),
            .. Imperfect(verb, stem + "ss", stem + "ss"),
            .. Finite(verb, VerbMood.Indicative, VerbTense.SimplePast, Past(stem + "t")),
            .. Participles(verb, [stem, stem + "e", stem + "s", stem + "es"], stem + "ssant"),
        ];
    }

    public static IEnumerable<(string Form, VerbForm Reading)> Irregular(Verb verb, VerbModel model)
    {
        var prefix = verb.Infinitive[..^model.Ending.Length];
        var imperfect = prefix + model.Imperfect;
        return
        [
            .. Finite(verb, VerbMood.Indicative, VerbTense.Present, With(prefix, model.Present)),
            .. Finite(verb, VerbMood.Subjunctive, VerbTense.Present, With(prefix, model.Subjunctive)),
            .. Future(verb, prefix + model.Future),
            .. Imperfect(verb, imperfect, imperfect),
            .. model.Past == VerbModel.Missing ? [] : Pasts(verb, prefix + model.Past),
            .. Participles(verb, With(prefix, model.Participle), prefix + model.Gerund),
        ];
    }

    private static string[] With(string prefix, string[] endings) =>
        [.. endings.Select(ending => ending == VerbModel.Missing ? ending : prefix + ending)];

    private static IEnumerable<(string Form, VerbForm Reading)> Pasts(Verb verb, string third)
    {
        var past = Past(third);
        return
        [
            .. Finite(verb, VerbMood.Indicative, VerbTense.SimplePast, past),
            .. ImperfectSubjunctive(verb, past[0][..^1], past[4][..^"es".Length]),
        ];
    }

    /// <summary>«qu'il prît»; <paramref name="third"/> is the third person singular, the one in use.</summary>
    private static IEnumerable<(string Form, VerbForm Reading)> ImperfectSubjunctive(Verb verb, string stem, string third) =>
        Finite(verb, VerbMood.Subjunctive, VerbTense.Imperfect, [stem + "sse", stem + "sses", third, stem + "ssions", stem + "ssiez", stem + "ssent"]);

    /// <summary>The six persons from the third one in the singular: «prit», «reçut», «vint», «alla».</summary>
    private static string[] Past(string third)
    {
        if (third.EndsWith('a'))
            return [.. FirstPastEndings.Select(ending => third[..^1] + ending)];
        var stem = third[..^1];
        var vowel = stem.EndsWith('n') ? stem.Length - 2 : stem.Length - 1;
        var circumflex = string.Concat(stem.AsSpan(0, vowel), stem[vowel] == 'i' ? "î" : "û", stem.AsSpan(vowel + 1));
        return [stem + "s", stem + "s", third, circumflex + "mes", circumflex + "tes", stem + "rent"];
    }

    private static IEnumerable<(string Form, VerbForm Reading)> Future(Verb verb, string stem) =>
    [
        .. Finite(verb, VerbMood.Indicative, VerbTense.Future, With(stem, FutureEndings)),
        .. Finite(verb, VerbMood.Conditional, VerbTense.Present, With(stem, ImperfectEndings)),
    ];

    private static IEnumerable<(string Form, VerbForm Reading)> Imperfect(Verb verb, string hard, string soft) =>
        Finite(verb, VerbMood.Indicative, VerbTense.Imperfect, [.. ImperfectEndings.Select(ending => (ending[0] == 'a' ? hard : soft) + ending)]);

    private static IEnumerable<(string Form, VerbForm Reading)> Finite(Verb verb, VerbMood mood, VerbTense tense, string[] forms)
    {
        for (var i = 0; i < forms.Length; i++)
        {
            if (forms[i] != VerbModel.Missing)
                yield return (forms[i], new VerbForm(verb, mood, tense, (byte)((i % 3) + 1), i < 3 ? GrammaticalNumber.Singular : GrammaticalNumber.Plural));
        }
    }

    private static IEnumerable<(string Form, VerbForm Reading)> Participles(Verb verb, string[] past, string present)
    {
        for (var i = 0; i < past.Length; i++)
        {
            yield return (past[i], new VerbForm(
                verb,
                VerbMood.PastParticiple,
                VerbTense.Perfect,
                0,
                i < 2 ? GrammaticalNumber.Singular : GrammaticalNumber.Plural,
                i % 2 == 0 ? GrammaticalGender.Masculine : GrammaticalGender.Feminine));
        }

        yield return (present, new VerbForm(verb, VerbMood.PresentParticiple, VerbTense.Present));
        yield return (verb.Infinitive, new VerbForm(verb, VerbMood.Infinitive, VerbTense.Present));
    }

    /// <summary>The «e» of «lever», which the future writes «è» only.</summary>
    private static bool IsMute(string stem) => !stem.Contains('é', StringComparison.Ordinal) || stem.LastIndexOf('e') > stem.LastIndexOf('é');
}
