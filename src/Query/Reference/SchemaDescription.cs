using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Vigie.Contracts;
using Vigie.Contracts.Annotations;
using Vigie.Query.Answers;

namespace Vigie.Query.Reference;

/// <summary>What the OpenAPI document says of types whose JSON is not what their members suggest.</summary>
internal static class SchemaDescription
{
    /// <summary>Name of a schema among the components.</summary>
    public static string? Name(JsonTypeInfo type) =>
        type.Type == typeof(RawJson) ? nameof(ArticleAnnotations) : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    public static async Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(DateTimeOffset))
            schema.Type = JsonSchemaType.String;
        else if (type == typeof(DateTimeOffset?))
            schema.Type = JsonSchemaType.String | JsonSchemaType.Null;
        else if (Nullable.GetUnderlyingType(type) == typeof(SourceOwner))
            schema.Description ??= "Who owns the publisher of a source."; // its own comment is not found where it may be null
        else if (type == typeof(ProblemDetails))
            AddOwnMembers(schema);
        else if (type == typeof(RawJson))
            Copy(await context.GetOrCreateSchemaAsync(typeof(ArticleAnnotations), cancellationToken: cancellationToken), schema);
    }

    private static void AddOwnMembers(OpenApiSchema problem)
    {
        problem.Description = "An error (RFC 9457).";
        problem.Properties ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        problem.Properties["errors"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "What is wrong, by the name of the parameter or field.",
            AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
        };
        problem.Properties["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Finds the request in the logs." };
    }

    private static void Copy(OpenApiSchema from, OpenApiSchema to)
    {
        to.Type = from.Type;
        to.Properties = from.Properties;
        to.Required = from.Required;
        to.Description = from.Description;
    }
}
