namespace Vigie.Text;

/// <summary>A date as a document states it, kept as vague as it was written.</summary>
/// <param name="Value">
/// EDTF (ISO 8601-2), such as <c>2024-05-22</c>, <c>2024-05-22T08:41:00+02:00</c>, <c>2023-10</c>, or
/// <c>XXXX-05-26</c> for «26/05» without a year.
/// </param>
/// <param name="Precision">The smallest unit that the document states.</param>
public sealed record VagueDate(string Value, DatePrecision Precision);

/// <summary>The smallest unit that a date states.</summary>
public enum DatePrecision
{
    /// <summary>A year, or a part of one that is longer than a month.</summary>
    Year,

    /// <summary>A month of a known year.</summary>
    Month,

    /// <summary>A day of a known year.</summary>
    Day,

    /// <summary>A day and a time of day.</summary>
    Minute,

    /// <summary>A day of an unknown year, or a time without a day.</summary>
    Partial,
}
