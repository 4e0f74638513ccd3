namespace Vigie.Text.Dates;

/// <summary>What a page says happened on a date that it states.</summary>
public enum DateRole
{
    /// <summary>The line does not say.</summary>
    Unknown,

    /// <summary>The page was published.</summary>
    Published,

    /// <summary>The page was last changed.</summary>
    Modified,
}
