using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Vigie.Query.Answers;
using Vigie.Query.Documents;
using Vigie.Query.Parameters;
using Vigie.Query.Problems;

namespace Vigie.Query.Sources.Opml;

/// <summary>Takes sources over from feed readers, and hands them on.</summary>
internal static class OpmlApi
{
    public static void AddOpml(this WebApplicationBuilder builder) => builder.Services.AddSingleton<OpmlImports>();

    public static void MapOpml(this WebApplication app, string sources)
    {
        app.MapMethods(sources + ".opml", [HttpMethods.Get, HttpMethods.Head], Export).WithTags("Sources").WithName("exportSources")
            .WithMetadata(new ChecksParameters())
            .Produces<string>(StatusCodes.Status200OK, OpmlNames.MediaType).Problems(400, 503);
        app.MapPost(sources + "/opml", Import).WithTags("Sources").WithName("importSources")
            .Accepts<string>(OpmlNames.MediaType, "application/xml", "text/xml", "application/octet-stream")
            .WithMetadata(new ChecksParameters())
            .Produces<OpmlReport>().Produces<OpmlReport>(StatusCodes.Status202Accepted).Problems(400, 413, 415, 503);
    }

    /// <summary>Export the sources</summary>
    /// <remarks>
    /// All sources as OPML 2.0, for feed readers and for importing again. Topics are categories, and the first of them is the folder.
    /// What OPML has no word for stands in attributes of the namespace `urn:vigie:opml:1`. Headers are left out: they hold secrets.
    /// </remarks>
    internal static async Task<IResult> Export(SourceFinder sources, CancellationToken cancellationToken) =>
        Answer.File(OpmlWriter.Write(await sources.AllAsync(cancellationToken)), OpmlNames.MediaType + "; charset=utf-8");

    /// <summary>Import sources</summary>
    /// <remarks>
    /// Takes over the feeds of an OPML file. A feed is known by its address (scheme, `www.` and a slash at the end do not count); folders or,
    /// where there are any, categories become topics. The answer lists what happens to each source, and the outlines that no source is made
    /// of with the reason. The headers of known sources stay. It is 200 for a dry run, and 202 when the message broker has all changes.
    /// </remarks>
    internal static async Task<IResult> Import(
        [AsParameters] OpmlQuery query,
        OpmlImports imports,
        IOptions<SourcesOptions> options,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (await BodyBytes.ReadAsync(request, options.Value.MaxOpmlBytes, cancellationToken) is not { } file)
            return ProblemType.TooLarge.Because($"An OPML file may have at most {options.Value.MaxOpmlBytes} bytes.");
        try
        {
            var plan = await imports.PlanAsync(file, Charset(request), query.Mode == OpmlQuery.Replace, cancellationToken);
            if (query.DryRun == "true")
                return TypedResults.Ok(OpmlReport.Of(plan, dryRun: true));
            await imports.ApplyAsync(plan, cancellationToken);
            return TypedResults.Accepted((string?)null, OpmlReport.Of(plan, dryRun: false));
        }
        catch (OpmlException error)
        {
            var details = ProblemType.MalformedBody.Details($"Not OPML, line {error.Line}: {error.Message}");
            details.Extensions["line"] = error.Line;
            return TypedResults.Problem(details);
        }
    }

    private static string? Charset(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset.HasValue ? type.Charset.Value : null;
}
