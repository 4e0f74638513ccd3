namespace Vigie.Query.Answers;

/// <summary>An item of a list that can be written as a row of a table.</summary>
internal interface ICsvRow
{
    /// <summary>Names of the columns.</summary>
    static abstract IReadOnlyList<string> Columns { get; }

    /// <summary>One value a column; null is written as an empty field.</summary>
    IReadOnlyList<object?> Cells { get; }
}
