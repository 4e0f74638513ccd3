using System.Collections.Frozen;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Dates.Expressions;

/// <summary>
/// The small words that the grammar of dates is built from, by the part they play: <c>dates/small-words.tsv</c>. A role that a language does not
/// list is one that it does not have.
/// </summary>
internal sealed class DateKeys
{
    public DateKeys(LanguageRules rules)
    {
        var roles = rules.Roles("dates/small-words.tsv");
        To = Set("to");
        Through = Set("through");
        From = Set("from");
        FromThe = Set("from-the");
        In = Set("in");
        Between = Set("between");
        And = Set("and");
        The = Set("the");
        Ahead = Set("ahead");
        Each = Set("each");
        More = Set("more");
        HourSign = Set("hour-sign");
        Christ = Set("christ");
        Articles = Set("article");
        Determiners = Set("determiner");
        Prepositions = Set("preposition");
        OfWords = Set("of");
        Half = Set("half");
        Times = Set("times");
        Per = Set("per");
        Here = Set("here");
        These = Set("these");
        Those = Set("those");
        All = Set("all");
        BeforeAmount = Set("before-amount");
        During = Set("during");
        Lasting = Set("lasting");
        Roughly = Set("roughly");
        Later = Set("later");
        LaterAlone = Set("later-alone");
        Earlier = Set("earlier");
        Before = Set("before");
        PartsOfDay = Set("part-of-day");
        BeforeMonth = Set("before-month");
        BeforeYear = Set("before-year");
        OrdinalEndings = Set("ordinal-ending");
        DecadeEndings = Set("decade-ending");
        DecadeNouns = Set("decade-noun");
        BeforeTime = Set("before-time");
        BeforeDay = Set("before-day");

        FrozenSet<ulong> Set(string role) => roles[role].Select(word => WordKey.Of(word)).ToFrozenSet();
    }

    /// <summary>«de lundi [à] mercredi».</summary>
    public FrozenSet<ulong> To { get; }

    /// <summary>«du 3 [au] 5».</summary>
    public FrozenSet<ulong> Through { get; }

    /// <summary>«[de] lundi à mercredi».</summary>
    public FrozenSet<ulong> From { get; }

    /// <summary>«[du] 3 au 5».</summary>
    public FrozenSet<ulong> FromThe { get; }

    /// <summary>«[en] trois ans».</summary>
    public FrozenSet<ulong> In { get; }

    public FrozenSet<ulong> Between { get; }

    public FrozenSet<ulong> And { get; }

    /// <summary>«[le] 14 mai».</summary>
    public FrozenSet<ulong> The { get; }

    /// <summary>«[dans] trois jours».</summary>
    public FrozenSet<ulong> Ahead { get; }

    public FrozenSet<ulong> Each { get; }

    /// <summary>«trois jours [plus] tard».</summary>
    public FrozenSet<ulong> More { get; }

    /// <summary>«14[h]30».</summary>
    public FrozenSet<ulong> HourSign { get; }

    public FrozenSet<ulong> Christ { get; }

    public FrozenSet<ulong> Articles { get; }

    /// <summary>Articles and prepositions that hold one.</summary>
    public FrozenSet<ulong> Determiners { get; }

    /// <summary>Words that open a date without being part of it.</summary>
    public FrozenSet<ulong> Prepositions { get; }

    public FrozenSet<ulong> OfWords { get; }

    /// <summary>«un an et [demi]».</summary>
    public FrozenSet<ulong> Half { get; }

    /// <summary>«une [fois] par an».</summary>
    public FrozenSet<ulong> Times { get; }

    /// <summary>«une fois [par] an».</summary>
    public FrozenSet<ulong> Per { get; }

    /// <summary>«ce mois-[ci]».</summary>
    public FrozenSet<ulong> Here { get; }

    public FrozenSet<ulong> These { get; }

    public FrozenSet<ulong> Those { get; }

    /// <summary>«[tous] les lundis».</summary>
    public FrozenSet<ulong> All { get; }

    /// <summary>«[depuis] trois ans», «[d']ici cinq ans».</summary>
    public FrozenSet<ulong> BeforeAmount { get; }

    public FrozenSet<ulong> During { get; }

    public FrozenSet<ulong> Lasting { get; }

    public FrozenSet<ulong> Roughly { get; }

    /// <summary>«trois jours plus [tard]».</summary>
    public FrozenSet<ulong> Later { get; }

    /// <summary>«trois jours [après]».</summary>
    public FrozenSet<ulong> LaterAlone { get; }

    public FrozenSet<ulong> Earlier { get; }

    /// <summary>«221 [avant] J.-C.».</summary>
    public FrozenSet<ulong> Before { get; }

    public FrozenSet<ulong> PartsOfDay { get; }

    public FrozenSet<ulong> BeforeMonth { get; }

    public FrozenSet<ulong> BeforeYear { get; }

    public FrozenSet<ulong> OrdinalEndings { get; }

    /// <summary>«the 1990[s]».</summary>
    public FrozenSet<ulong> DecadeEndings { get; }

    /// <summary>«les [années] 1990».</summary>
    public FrozenSet<ulong> DecadeNouns { get; }

    /// <summary>«mardi [à] 8 heures».</summary>
    public FrozenSet<ulong> BeforeTime { get; }

    /// <summary>«8 a.m. [on] Tuesday».</summary>
    public FrozenSet<ulong> BeforeDay { get; }
}
