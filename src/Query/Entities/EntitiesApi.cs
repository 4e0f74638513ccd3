using Vigie.Query.Answers;
using Vigie.Query.Problems;

namespace Vigie.Query.Entities;

/// <summary>Searches and shows the people, places, organisations and initiatives of the catalogue, and those that articles name.</summary>
internal static class EntitiesApi
{
    public static void AddEntities(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<EntityFinder>();
        builder.Services.AddSingleton<EntityReader>();
    }

    public static void MapEntities(this WebApplication app)
    {
        var entities = app.MapGroup("/api/entities").WithTags("Entities");
        entities.MapRead("", Find, Format.Json, Format.Ndjson, Format.Csv).WithName("findEntities").Answers<Page<EntityItem>>();
        entities.MapRead("/{id}", Get, Format.Json).WithName("getEntity").Answers<EntityDetail>(StatusCodes.Status404NotFound);
    }

    /// <summary>Find entities</summary>
    /// <remarks>Lists entities by name, kind and country: those of the catalogue, whether an article mentions them or not, and those that at
    /// least two articles name which are not copies of each other.</remarks>
    internal static async Task<IResult> Find(
        [AsParameters] EntityQuery query, EntityFinder finder, HttpRequest request, CancellationToken cancellationToken)
    {
        Cursor? after = null;
        if (query.Cursor is not null && (after = Cursor.TryRead(query.Cursor, request)) is null)
            return ProblemType.InvalidParameter.Because(Cursor.Parameter, Cursor.Refusal);

        var (items, last, total) = await finder.FindAsync(query, after, cancellationToken);
        return Answer.List(new Page<EntityItem> { Items = items, Next = last?.AddNextLink(request), Total = total });
    }

    /// <summary>Get an entity</summary>
    /// <remarks>An entity with its figures: how many articles mention it, from when to when, together with whom, and on what.</remarks>
    /// <param name="id">Id of the entity, or Wikidata id.</param>
    /// <param name="entities"></param>
    /// <param name="cancellationToken"></param>
    internal static async Task<IResult> Get(string id, EntityReader entities, CancellationToken cancellationToken) =>
        !id.Contains('\0') && await entities.FindAsync(id, cancellationToken) is { } entity
            ? Answer.One(entity)
            : ProblemType.NotFound.Because($"There is no entity «{id}».");
}
