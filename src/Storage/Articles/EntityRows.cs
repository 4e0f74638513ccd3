using Npgsql;
using Vigie.Storage.Database;

namespace Vigie.Storage.Articles;

/// <summary>Makes sure that the entities which articles name have a row. What the catalogue says of them stays.</summary>
internal static class EntityRows
{
    // In the order of the ids, so that two writers do not wait for each other's new rows.
    private const string Add =
        """
        WITH added AS (
            INSERT INTO entities (id, type, name, wikidata, country, provisional)
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6) AS entity (id, type, name, wikidata, country, provisional) ORDER BY id
            ON CONFLICT DO NOTHING
            RETURNING id, name)
        INSERT INTO entity_names (entity_id, name) SELECT id, name FROM added
        """;

    public static NpgsqlBatchCommand AddMissing(IEnumerable<ArticleVersion> versions)
    {
        var entities = versions.SelectMany(version => version.Annotations.Entities).DistinctBy(entity => entity.Id).ToList();
        return Sql.Command(
            Add,
            entities.ConvertAll(entity => entity.Id),
            entities.ConvertAll(entity => AnnotationTables.TypeName(entity.Type)),
            entities.ConvertAll(entity => entity.Name),
            entities.ConvertAll(entity => entity.Wikidata),
            entities.ConvertAll(entity => entity.Country),
            entities.ConvertAll(entity => entity.Provisional));
    }
}
