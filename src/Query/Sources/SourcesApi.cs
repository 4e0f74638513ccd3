using Microsoft.AspNetCore.Http.HttpResults;
using Vigie.Contracts;
using Vigie.Query.Answers;
using Vigie.Query.Parameters;
using Vigie.Query.Problems;
using Vigie.Query.Sources.Opml;
using Vigie.Query.Sources.Visits;

namespace Vigie.Query.Sources;

/// <summary>Shows and changes what is followed.</summary>
internal static class SourcesApi
{
    private const string Route = "/api/sources";

    public static void AddSources(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SourcesOptions>().BindConfiguration("Sources").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<SourceFinder>();
        builder.Services.AddSingleton<SourceCommands>();
        builder.Services.AddSingleton<SourceChanges>();
        builder.Services.AddSingleton<SourcePreviews>();
        builder.Services.AddSingleton<VisitFinder>();
        builder.AddOpml();
    }

    public static void MapSources(this WebApplication app)
    {
        var sources = app.MapGroup(Route).WithTags("Sources");
        sources.MapRead("", Find, Format.Json, Format.Ndjson, Format.Csv).WithName("findSources").Answers<Page<SourceItem>>();
        sources.MapRead("/{id}", Get, Format.Json).WithName("getSource").Answers<SourceItem>(StatusCodes.Status404NotFound);
        sources.MapRead("/{id}/visits", FindVisits, Format.Json, Format.Ndjson, Format.Csv)
            .WithName("findSourceVisits").Answers<Page<VisitItem>>(StatusCodes.Status404NotFound);
        sources.MapPost("", Add).WithName("addSource").TakesSource().Produces<SourceReceipt>(StatusCodes.Status202Accepted)
            .Problems(400, 409, 413, 415, 422, 503);
        sources.MapPut("/{id}", Replace).WithName("replaceSource").TakesSource().Produces<SourceReceipt>(StatusCodes.Status202Accepted)
            .WithMetadata(new Conditional(Conditional.IfMatch, Conditional.IfNoneMatch)).Problems(400, 412, 413, 415, 422, 503);
        sources.MapDelete("/{id}", Remove).WithName("removeSource")
            .WithMetadata(new ChecksParameters(), new Conditional(Conditional.IfMatch))
            .Produces<SourceReceipt>(StatusCodes.Status202Accepted).Problems(400, 404, 412, 503);
        sources.MapPost("/preview", Preview).WithName("previewSource").TakesSource().Produces<SourcePreviewed>()
            .Problems(400, 413, 415, 422, 503, 504);
        app.MapOpml(Route);
    }

    /// <summary>Find sources</summary>
    /// <remarks>Lists the sources that satisfy all filters, by name, each with its state after the latest visit.</remarks>
    internal static async Task<IResult> Find(
        [AsParameters] SourceQuery query, SourceFinder sources, HttpRequest request, CancellationToken cancellationToken)
    {
        Cursor? after = null;
        if (query.Cursor is not null && (after = Cursor.TryRead(query.Cursor, request)) is null)
            return ProblemType.InvalidParameter.Because(Cursor.Parameter, Cursor.Refusal);

        var (items, last, total) = await sources.FindAsync(query, after, cancellationToken);
        return Answer.List(new Page<SourceItem> { Items = [.. items.Select(SourceItem.Of)], Next = last?.AddNextLink(request), Total = total });
    }

    /// <summary>Get a source</summary>
    /// <remarks>
    /// How a source is followed, and its state after the latest visit. A source that was added a moment ago may not be listed yet: an unknown
    /// id is waited for up to two seconds before the answer is 404. The `ETag` can be sent back in `If-Match` to change or remove
    /// just what was read; a visit in between does not stand in the way of that.
    /// </remarks>
    /// <param name="id">Id of the source.</param>
    /// <param name="sources"></param>
    /// <param name="cancellationToken"></param>
    internal static async Task<IResult> Get(string id, SourceFinder sources, CancellationToken cancellationToken) =>
        await sources.AwaitAsync(id, cancellationToken) is { } source
            ? Answer.One(SourceItem.Of(source), source.Version)
            : SourceChanges.NotThere(id);

    /// <summary>Find visits to a source</summary>
    /// <remarks>The log of visits, the latest first. A visit is kept for 30 days.</remarks>
    /// <param name="id">Id of the source.</param>
    /// <param name="query"></param>
    /// <param name="visits"></param>
    /// <param name="sources"></param>
    /// <param name="request"></param>
    /// <param name="cancellationToken"></param>
    internal static async Task<IResult> FindVisits(
        string id,
        [AsParameters] VisitQuery query,
        VisitFinder visits,
        SourceFinder sources,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        Cursor? after = null;
        if (query.Cursor is not null && (after = Cursor.TryRead(query.Cursor, request)) is null)
            return ProblemType.InvalidParameter.Because(Cursor.Parameter, Cursor.Refusal);
        if (await sources.AwaitAsync(id, cancellationToken) is null)
            return SourceChanges.NotThere(id);

        var (items, last, total) = await visits.FindAsync(id, query, after, cancellationToken);
        return Answer.List(new Page<VisitItem> { Items = items, Next = last?.AddNextLink(request), Total = total });
    }

    /// <summary>Add a source</summary>
    /// <remarks>
    /// Has a source followed. The answer comes when the message broker has it; its address is in `Location`, where it can be read in a
    /// moment. When its id is taken the answer is 409.
    /// </remarks>
    internal static async Task<IResult> Add(SourceChanges changes, HttpRequest request, CancellationToken cancellationToken)
    {
        var (id, problem) = await changes.AddAsync(request, cancellationToken);
        return id is null ? problem! : Accepted(id);
    }

    /// <summary>Replace a source</summary>
    /// <remarks>
    /// Has a source followed as described, be it known or new. What is not said has its default: send back what GET gave, changed.
    /// With `If-Match` only the version that was read is replaced, with `If-None-Match: *` none is; else the answer is 412.
    /// A change that was accepted a moment ago may not count yet.
    /// </remarks>
    /// <param name="id">Id of the source.</param>
    /// <param name="changes"></param>
    /// <param name="request"></param>
    /// <param name="cancellationToken"></param>
    internal static async Task<IResult> Replace(string id, SourceChanges changes, HttpRequest request, CancellationToken cancellationToken) =>
        await changes.ReplaceAsync(id, request, cancellationToken) is { } problem ? problem : Accepted(id);

    /// <summary>Remove a source</summary>
    /// <remarks>Ends the visits to a source. What was collected from it stays. With `If-Match` only the version that was read is removed.</remarks>
    /// <param name="id">Id of the source.</param>
    /// <param name="changes"></param>
    /// <param name="request"></param>
    /// <param name="cancellationToken"></param>
    internal static async Task<IResult> Remove(string id, SourceChanges changes, HttpRequest request, CancellationToken cancellationToken) =>
        await changes.RemoveAsync(id, request, cancellationToken) is { } problem ? problem : Accepted(id);

    /// <summary>Preview a source</summary>
    /// <remarks>
    /// Visits a source as it would be visited, robots.txt and all, and shows what it lists. Nothing is kept. When ingestion does not answer in
    /// time the answer is 504. With the `id` of a source, hidden values of headers are those of that source.
    /// </remarks>
    internal static async Task<IResult> Preview(
        SourceChanges changes, SourcePreviews previews, HttpRequest request, CancellationToken cancellationToken)
    {
        var (definition, problem) = await changes.DescribedAsync(request, cancellationToken);
        if (definition is null)
            return problem!;
        return await previews.AskAsync(definition, cancellationToken) is { } preview
            ? TypedResults.Ok(preview)
            : ProblemType.NoAnswer.Because(ProblemType.NoAnswer.Meaning);
    }

    private static RouteHandlerBuilder TakesSource(this RouteHandlerBuilder route) =>
        route.Accepts<SourceBody>("application/json").WithMetadata(new ChecksParameters(), ProblemType.InvalidSource);

    private static Accepted<SourceReceipt> Accepted(string id) => TypedResults.Accepted($"{Route}/{id}", new SourceReceipt(id, "accepted"));
}
