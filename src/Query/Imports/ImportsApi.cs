using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Vigie.Query.Answers;
using Vigie.Query.Parameters;
using Vigie.Query.Problems;
using Vigie.Query.Sources;
using Vigie.Query.Sources.Opml;

namespace Vigie.Query.Imports;

/// <summary>Takes in files of many documents and tells how far they are read.</summary>
internal static class ImportsApi
{
    private const string Route = "/api/imports";

    public static void AddImports(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ImportsOptions>().BindConfiguration("Imports").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ImportCommands>();
        builder.Services.AddSingleton<ImportUpload>();
        builder.Services.AddSingleton<ImportReception>();
        builder.Services.AddSingleton<ImportFinder>();
    }

    public static void MapImports(this WebApplication app)
    {
        var imports = app.MapGroup(Route).WithTags("Imports");
        imports.MapPost("", Import)
            .Accepts<ImportReference>("application/json", [.. ImportFormats.ByMediaType.Keys, "application/gzip", "application/octet-stream", OpmlNames.MediaType, "*/*"])
            .WithMetadata(new ChecksParameters(), new DisableRequestSizeLimitAttribute(), ProblemType.InvalidImport)
            .WithName("importFile")
            .Produces<OpmlReport>()
            .Produces<ImportReceipt>(StatusCodes.Status202Accepted)
            .Problems(400, 413, 415, 422, 503);
        imports.MapRead("", Find, Format.Json, Format.Ndjson, Format.Csv).WithName("findImports").Answers<Page<ImportStatus>>();
        imports.MapRead("/{id}", Get, Format.Json).WithName("getImport").Answers<ImportStatus>(StatusCodes.Status404NotFound);
        imports.MapRead("/{id}/errors", FindErrors, Format.Json, Format.Ndjson, Format.Csv)
            .WithName("findImportErrors").Answers<Page<ImportErrorItem>>(StatusCodes.Status404NotFound);
        imports.MapDelete("/{id}", Cancel).WithName("cancelImport").WithMetadata(new ChecksParameters())
            .Produces<ImportReceipt>(StatusCodes.Status202Accepted).Problems(400, 404, 503);
    }

    /// <summary>Import a file</summary>
    /// <remarks>
    /// Takes in a file of many documents: NDJSON whose lines are bodies of `POST /api/documents`, CSV, WARC or WET, ZIP or tar, each but ZIP
    /// gzipped or not. It is streamed, so it may be large (`curl -T archive.warc.gz -X POST '…/api/imports?filename=archive.warc.gz'`); an upload
    /// that breaks off leaves nothing behind. A JSON body names a file that ingestion can reach instead, where its configuration
    /// allows that. The answer comes when the message broker has everything; how the import goes is told at the address in `Location`. An article
    /// that was collected before by another way is the same article. An OPML file is a list of sources: it is taken over at once, and the answer, 202
    /// or 200 for a dry run, is that of `POST /api/sources/opml`.
    /// </remarks>
    internal static async Task<IResult> Import(
        [AsParameters] ImportQuery query,
        ImportReception reception,
        OpmlImports opml,
        IOptions<SourcesOptions> sources,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (ImportFormats.IsOpml(request, query))
            return await OpmlApi.Import(new OpmlQuery(query.Mode, query.DryRun), opml, sources, request, cancellationToken);
        if (query.Mode is not null || query.DryRun is not null)
            return ProblemType.InvalidParameter.Because(query.Mode is null ? "dryRun" : "mode", "Only an OPML file is imported in a mode or for trial.");

        var (id, problem) = await reception.TakeAsync(request, query, cancellationToken);
        return id is { } accepted ? Accepted(accepted) : problem!;
    }

    /// <summary>Find imports</summary>
    /// <remarks>Lists imports, the latest first.</remarks>
    internal static async Task<IResult> Find(
        [AsParameters] ImportListQuery query, ImportFinder imports, HttpRequest request, CancellationToken cancellationToken)
    {
        Cursor? after = null;
        if (query.Cursor is not null && (after = Cursor.TryRead(query.Cursor, request)) is null)
            return ProblemType.InvalidParameter.Because(Cursor.Parameter, Cursor.Refusal);

        var (items, last, total) = await imports.FindAsync(query, after, cancellationToken);
        return Answer.List(new Page<ImportStatus> { Items = items, Next = last?.AddNextLink(request), Total = total });
    }

    /// <summary>Get an import</summary>
    /// <remarks>
    /// How far an import has come, how fast it is read and how long the rest takes. One that was accepted a moment ago may not be known yet: an
    /// unknown id is waited for up to three seconds before the answer is 404.
    /// </remarks>
    /// <param name="id">Id of the import.</param>
    /// <param name="imports"></param>
    /// <param name="cancellationToken"></param>
    internal static async Task<IResult> Get(string id, ImportFinder imports, CancellationToken cancellationToken) =>
        await imports.AwaitAsync(id, cancellationToken) is { } import ? Answer.One(import) : NotThere(id);

    /// <summary>Find errors of an import</summary>
    /// <remarks>
    /// What could not be used, or not as it should be, with its place, in the order of reading. Of very many errors only the first
    /// thousand are kept; every rejected document also has its reason at `GET /api/documents/{id}`.
    /// </remarks>
    /// <param name="id">Id of the import.</param>
    /// <param name="query"></param>
    /// <param name="imports"></param>
    /// <param name="request"></param>
    /// <param name="cancellationToken"></param>
    internal static async Task<IResult> FindErrors(
        string id, [AsParameters] ImportErrorQuery query, ImportFinder imports, HttpRequest request, CancellationToken cancellationToken)
    {
        Cursor? after = null;
        if (query.Cursor is not null && (after = Cursor.TryRead(query.Cursor, request)) is null)
            return ProblemType.InvalidParameter.Because(Cursor.Parameter, Cursor.Refusal);
        if (await imports.AwaitAsync(id, cancellationToken) is not { } import)
            return NotThere(id);

        var (items, last, total) = await imports.FindErrorsAsync(import.Id, query, after, cancellationToken);
        return Answer.List(new Page<ImportErrorItem> { Items = items, Next = last?.AddNextLink(request), Total = total });
    }

    /// <summary>Cancel an import</summary>
    /// <remarks>Reads no more of an import. What was read before stays, and an import that has ended stays as it is.</remarks>
    /// <param name="id">Id of the import.</param>
    /// <param name="imports"></param>
    /// <param name="commands"></param>
    /// <param name="cancellationToken"></param>
    internal static async Task<IResult> Cancel(string id, ImportFinder imports, ImportCommands commands, CancellationToken cancellationToken)
    {
        if (await imports.AwaitAsync(id, cancellationToken) is not { } import)
            return NotThere(id);
        await commands.CancelAsync(import.Id, "called off through the API");
        return Accepted(import.Id);
    }

    private static Accepted<ImportReceipt> Accepted(Guid id) => TypedResults.Accepted($"{Route}/{id}", new ImportReceipt(id, "accepted"));

    private static ProblemHttpResult NotThere(string id) => ProblemType.NotFound.Because($"There is no import «{id}».");
}
