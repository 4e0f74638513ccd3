using Scalar.AspNetCore;

namespace Vigie.Query.Reference;

/// <summary>The description of the API for machines (OpenAPI) and people (a page).</summary>
internal static class ReferenceExtensions
{
    public static void AddReference(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenApi("v1", options =>
        {
            // HEAD answers what GET answers, without the body; listing both would only double the document.
            options.ShouldInclude = description => description.HttpMethod != HttpMethods.Head;
            options.AddDocumentTransformer(ApiDescription.Describe);
            options.AddOperationTransformer(OperationDescription.Describe);
            options.AddSchemaTransformer(SchemaDescription.Describe);
            options.CreateSchemaReferenceId = SchemaDescription.Name;
        });

    /// <summary>Maps <c>/openapi/v1.json</c> and <c>/reference</c>, to which <c>/</c> leads. Nothing comes from other hosts.</summary>
    public static void MapReference(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapScalarApiReference("/reference", options => options
            .WithTitle("Vigie")
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .DisableMcp()
            .HideClientButton()
            .HideDeveloperTools()
            .WithDefaultHttpClient(ScalarTarget.Shell, ScalarClient.Curl));
        app.MapGet("/", () => TypedResults.Redirect("/reference/")).ExcludeFromDescription();
    }
}
