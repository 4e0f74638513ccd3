using NpgsqlTypes;

namespace Vigie.Storage.Database;

/// <summary>A column of a table and what it holds of a row.</summary>
internal sealed record Column<TRow>(string Name, NpgsqlDbType Type, Func<TRow, object?> Value);
