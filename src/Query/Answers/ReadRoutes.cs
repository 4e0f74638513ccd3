namespace Vigie.Query.Answers;

internal static class ReadRoutes
{
    /// <summary>Maps a read for GET and HEAD in the given formats, the usual one first.</summary>
    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate handler, params Format[] formats) =>
        routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler).WithMetadata(new Offered(formats));

    /// <summary>Says in the OpenAPI document what the read answers.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder route, params int[] problems)
    {
        route.Produces<T>(contentType: Format.Json.MediaType);
        return route.Problems([StatusCodes.Status400BadRequest, .. problems, StatusCodes.Status406NotAcceptable, StatusCodes.Status503ServiceUnavailable]);
    }

    /// <summary>Says in the OpenAPI document which problems may come.</summary>
    public static RouteHandlerBuilder Problems(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
            route.ProducesProblem(status);
        return route;
    }
}
