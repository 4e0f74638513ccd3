using System.ComponentModel.DataAnnotations;

namespace Vigie.Query.Database;

/// <summary>Section <c>Archive</c>: how the archive is read.</summary>
public sealed class ArchiveOptions
{
    /// <summary>Password of the role <c>vigie_reader</c>, which can only read; null connects as the connection string says.</summary>
    public string? ReaderPassword { get; set; }

    /// <summary>Seconds after which the database gives up on a query.</summary>
    [Range(1, 600)]
    public int QuerySeconds { get; set; } = 10;
}
