using Npgsql;
using Vigie.Query.Database;

namespace Vigie.Query.Entities;

/// <summary>Finds out which entities are meant.</summary>
internal static class EntityNames
{
    /// <summary>Ids of all entities that have this id or Wikidata id or, folded, this name or alias; empty when none has.</summary>
    public static async Task<string[]> FindEntityIdsAsync(this NpgsqlDataSource archive, string entity, CancellationToken cancellationToken) =>
    [
        .. await archive.ListAsync(
            $"""
            SELECT id FROM entities WHERE id = {entity} OR wikidata = {entity}
            UNION
            SELECT entity_id FROM entity_names WHERE folded(name) = folded({entity})
            """,
            row => row.GetString(0),
            cancellationToken),
    ];
}
