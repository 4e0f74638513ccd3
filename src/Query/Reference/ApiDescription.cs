using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Vigie.Query.Reference;

/// <summary>What the OpenAPI document says of the API as a whole.</summary>
internal static class ApiDescription
{
    private const string Text =
        """
        Documents in, answers out. Times are RFC 3339 in UTC; vague dates are EDTF strings; ids are opaque strings.

        **Lists** come in pages of `limit` items. Follow `next`, or the `Link` header, with the same parameters. `total` is counted up to
        10,000 and estimated beyond; `exact` tells which.

        **Errors** are problem details (RFC 9457). `type` never changes and can be opened for an explanation; `errors` names each
        parameter or field that is wrong; `traceId` finds the request in the logs.

        **Changes** of sources are answered with 202 when the message broker has them; a moment later they can be read. `If-Match` makes sure
        that nobody's change is lost.

        **Reads** carry an `ETag`: send it back in `If-None-Match` and an unchanged answer is 304. HEAD works wherever GET does.
        """;

    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal)
    {
        ["Documents"] = "Pages as they are handed over.",
        ["Articles"] = "What was found in documents, cleaned and enriched.",
        ["Entities"] = "People, places, organisations and initiatives that articles mention.",
        ["Sources"] = "Publishers' offers that are followed, and the visits to them.",
        ["Imports"] = "Files of many documents, and how far they are read.",
        ["Stats"] = "How much there is.",
    };

    public static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Vigie",
            Version = "v1",
            Summary = "Clean articles from the messy web text of the French-language press.",
            Description = Text,
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        // An empty requirement says that nobody has to show who they are.
        document.Security = [new OpenApiSecurityRequirement()];
        // The address that the document is read from, whichever that is.
        document.Servers = [new OpenApiServer { Url = "/" }];
        foreach (var tag in document.Tags ?? new HashSet<OpenApiTag>())
            if (tag.Name is { } name && Tags.TryGetValue(name, out var text))
                tag.Description = text;
        return Task.CompletedTask;
    }
}
