using Microsoft.Net.Http.Headers;

namespace Vigie.Query.Origins;

internal static class OriginsExtensions
{
    /// <summary>Lets pages of the origins in <c>Cors:Origins</c> call the API; by default none.</summary>
    public static void AddOrigins(this WebApplicationBuilder builder)
    {
        var origins = builder.Configuration.GetSection("Cors:Origins").Get<string[]>() ?? [];
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins(origins)
            .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Delete)
            .WithHeaders(HeaderNames.Accept, HeaderNames.ContentType, HeaderNames.IfNoneMatch, HeaderNames.IfMatch)
            .WithExposedHeaders(HeaderNames.ETag, HeaderNames.Link, HeaderNames.Location)));
    }
}
