namespace Vigie.Text.Figures;

/// <summary>What a word or phrase means around numbers; one may have several meanings («m», «mille»).</summary>
internal sealed class FigureWord
{
    public FigureRole Roles { get; set; }

    /// <summary>Value of a number word, or about how many a collective noun means.</summary>
    public decimal Value { get; set; }

    /// <summary>Power of ten of a magnitude.</summary>
    public decimal Power { get; set; }

    /// <summary>The magnitude counts only when written just so; null when any case will do.</summary>
    public string? ExactPower { get; set; }

    public List<FigureUnit> Units { get; } = [];
}

[Flags]
internal enum FigureRole
{
    None = 0,

    /// <summary>«trois», «cent».</summary>
    Number = 1,

    /// <summary>«million».</summary>
    Magnitude = 2,

    /// <summary>«une dizaine».</summary>
    Collective = 4,

    /// <summary>«près de».</summary>
    ApproximateBefore = 8,

    /// <summary>«… environ».</summary>
    ApproximateAfter = 16,

    /// <summary>A unit, a currency, a noun for people.</summary>
    Unit = 32,

    /// <summary>«trois jours», «3e»: no figure.</summary>
    NotMeasured = 64,

    /// <summary>«article 5»: no figure.</summary>
    Label = 128,

    /// <summary>«trois grands ports».</summary>
    BeforeNoun = 256,

    /// <summary>A word that is in no noun phrase.</summary>
    Function = 512,
}

/// <summary>A unit as one row of the tables has it.</summary>
/// <param name="Code">ISO 4217 code or symbol.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Exact">It counts only when written just so; null when any case will do.</param>
/// <param name="IsSign">A currency sign, which may stand before the number.</param>
/// <param name="Countries">The unit is meant where the article speaks of one of these; empty for the usual meaning.</param>
internal sealed record FigureUnit(string Code, FigureKind Kind, string? Exact, bool IsSign, IReadOnlyList<string> Countries);

internal enum FigureKind
{
    /// <summary>A bare number of things.</summary>
    Count,
    Currency,
    Share,
    Measure,
    People,
}
