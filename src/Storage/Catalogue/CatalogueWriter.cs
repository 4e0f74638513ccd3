using System.Text.Json;
using Npgsql;
using Vigie.Storage.Database;
using Vigie.Text.Catalogue;

namespace Vigie.Storage.Catalogue;

/// <summary>Writes the catalogue's entities and names, unless the archive has this very catalogue.</summary>
internal static class CatalogueWriter
{
    private const string Turn = "SELECT pg_advisory_xact_lock(hashtextextended('vigie.archive.catalogue', 0))";

    private const string FindVersion = "SELECT version FROM catalogue_state";

    // An entity that left the catalogue stays: articles refer to it.
    private const string Write =
        """
        INSERT INTO entities (id, type, name, wikidata, country, kind)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6) AS entity (id, type, name, wikidata, country, kind) ORDER BY id
        ON CONFLICT (id) DO UPDATE
        SET type = excluded.type, name = excluded.name, wikidata = excluded.wikidata, country = excluded.country, kind = excluded.kind,
            provisional = false
        """;

    private const string WriteNames =
        """
        INSERT INTO entity_names (entity_id, name) SELECT * FROM unnest($1, $2) ON CONFLICT DO NOTHING
        """;

    private const string WriteVersion =
        """
        INSERT INTO catalogue_state (version) VALUES ($1) ON CONFLICT (only_row) DO UPDATE SET version = excluded.version
        """;

    /// <summary>True when the catalogue was written, false when it was there.</summary>
    public static async Task<bool> WriteAsync(NpgsqlDataSource database, Catalog catalogue, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var present = await connection.ReadAsync(row => row.GetString(0), [Sql.Command(Turn), Sql.Command(FindVersion)], cancellationToken);
        if (present.Contains(catalogue.Version, StringComparer.Ordinal))
            return false;

        await connection.ExecuteAsync([.. Entities(catalogue.Entities), Sql.Command(WriteVersion, catalogue.Version)], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static IEnumerable<NpgsqlBatchCommand> Entities(IReadOnlyList<CatalogEntity> entities)
    {
        var ids = entities.Select(entity => entity.Id).ToArray();
        yield return Sql.Command(
            Write,
            ids,
            entities.Select(entity => JsonNamingPolicy.CamelCase.ConvertName(entity.Type.ToString())).ToArray(),
            entities.Select(entity => entity.Name).ToArray(),
            entities.Select(entity => entity.Wikidata).ToArray(),
            entities.Select(entity => entity.Country).ToArray(),
            entities.Select(entity => entity.Kind).ToArray());

        var names = entities.SelectMany(Names, (entity, name) => (entity.Id, Name: name)).ToList();
        yield return Sql.Command("DELETE FROM entity_names WHERE entity_id = ANY($1)", ids);
        yield return Sql.Command(WriteNames, names.ConvertAll(name => name.Id), names.ConvertAll(name => name.Name));
    }

    private static IEnumerable<string> Names(CatalogEntity entity) => [entity.Name, .. entity.Aliases, .. entity.Acronyms];
}
