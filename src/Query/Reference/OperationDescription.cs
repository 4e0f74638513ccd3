using System.Net.Mime;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Vigie.Query.Answers;
using Vigie.Query.Parameters;
using Vigie.Query.Problems;

namespace Vigie.Query.Reference;

/// <summary>What the OpenAPI document says of one call beside its XML documentation.</summary>
internal static class OperationDescription
{
    private const string ProblemJson = "application/problem+json";

    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var offered = metadata.OfType<Offered>().FirstOrDefault();
        if (metadata.OfType<MethodInfo>().FirstOrDefault() is { } handler)
            DescribeParameters(operation, KnownParameters.Of(handler, offered));
        foreach (var (name, description) in metadata.OfType<Conditional>().SelectMany(conditional => conditional.Headers))
            DescribeHeader(operation, name, description);
        if (operation.RequestBody is { } body)
            DescribeBody(body);
        foreach (var (status, response) in operation.Responses ?? [])
            DescribeResponse(int.Parse(status), (OpenApiResponse)response, offered, [.. metadata.OfType<ProblemType>()]);
        return Task.CompletedTask;
    }

    private static void DescribeParameters(OpenApiOperation operation, KnownParameters known)
    {
        operation.Parameters ??= [];
        foreach (var parameter in known.All)
        {
            if (operation.Parameters.OfType<OpenApiParameter>().FirstOrDefault(each => each.Name == parameter.Name) is not { } described)
                operation.Parameters.Add(described = new OpenApiParameter
                {
                    Name = parameter.Name,
                    In = ParameterLocation.Query,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            described.Description = parameter.Description;
            if (parameter.Rules.OfType<OneOfAttribute>().FirstOrDefault() is { } choice && described.Schema is OpenApiSchema schema)
                schema.Enum = [.. choice.Values.Select(value => (JsonNode)value)];
        }
    }

    // Plain text and HTML are the document itself, not an object with fields.
    private static void DescribeBody(IOpenApiRequestBody body)
    {
        foreach (var (type, example) in PushExamples.ByMediaType)
        {
            if (body.Content?.ContainsKey(type) == true)
                body.Content[type] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example };
        }

        foreach (var type in body.Content?.Keys.Where(IsFile).ToList() ?? [])
            body.Content![type] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }

    private static bool IsFile(string type) => type != MediaTypeNames.Application.Json && !PushExamples.ByMediaType.ContainsKey(type);

    private static void DescribeResponse(int status, OpenApiResponse response, Offered? offered, IReadOnlyList<ProblemType> own)
    {
        if (status >= StatusCodes.Status400BadRequest)
            DescribeProblem(status, response, own);
        else if (offered is not null)
            DescribeFormats(response, offered);
    }

    // A call's own type of a status stands in its metadata.
    private static void DescribeProblem(int status, OpenApiResponse response, IReadOnlyList<ProblemType> own)
    {
        var problem = own.FirstOrDefault(type => type.Status == status)
            ?? (status == StatusCodes.Status400BadRequest ? ProblemType.InvalidParameter : ProblemType.Of(status)!);
        response.Description = problem.Meaning;
        var example = new JsonObject
        {
            ["type"] = problem.Uri,
            ["title"] = problem.Title,
            ["status"] = status,
            ["detail"] = "…",
            ["traceId"] = "4bf92f3577b34da6a3ce929d0e0e4736",
        };
        if (problem == ProblemType.InvalidParameter || problem == ProblemType.InvalidDocument || problem == ProblemType.InvalidSource)
            example["errors"] = new JsonObject { ["name"] = new JsonArray("What is wrong with it.") };
        response.Content?[ProblemJson].Example = example;
    }

    private static void DescribeFormats(OpenApiResponse response, Offered offered)
    {
        response.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal) { ["ETag"] = Header("Changes when the answer does.") };
        if (offered.Formats.Count > 1)
            response.Headers["Link"] = Header("Address of the next page, with rel=\"next\"; missing on the last one.");
        foreach (var format in offered.Formats.Skip(1))
            response.Content?[format.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }

    private static void DescribeHeader(OpenApiOperation operation, string name, string description)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }

    private static OpenApiHeader Header(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
