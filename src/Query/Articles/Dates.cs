using Npgsql;
using Vigie.Contracts;
using Vigie.Query.Database;

namespace Vigie.Query.Articles;

/// <summary>Reads vague dates from their two columns.</summary>
internal static class Dates
{
    /// <summary>The date in the columns <c>name_value</c> and <c>name_precision</c>; null when there is none.</summary>
    public static PublishedDate? Read(NpgsqlDataReader row, string name) =>
        row.Maybe<string>(name + "_value") is { } value
            ? new PublishedDate { Value = value, Precision = row.Get<string>(name + "_precision") }
            : null;
}
