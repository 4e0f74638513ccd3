using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Vigie.Query.Answers;
using Vigie.Query.Parameters;

namespace Vigie.Query.Sources;

/// <summary>Which sources are listed.</summary>
internal sealed record SourceQuery(
    [property: FromQuery(Name = "q"), Description("Part of the name, of the id or of the host of its url. Case and accents do not count.")]
    string? Q,
    [property: FromQuery(Name = "country"), Like("^[A-Za-z]{2}$", "an ISO 3166-1 alpha-2 code such as KZ"),
        Description("ISO 3166-1 alpha-2 code of the publisher's country.")]
    string? Country,
    [property: FromQuery(Name = "language"), Like("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", "a BCP 47 code such as fr"),
        Description("BCP 47 code of the language of its articles.")]
    string? Language,
    [property: FromQuery(Name = "owner"), OneOf("private", "public", "state"), Description("Who owns the publisher.")]
    string? Owner,
    [property: FromQuery(Name = "kind"), OneOf("feed", "sitemap", "page", "url"), Description("What stands at its url.")]
    string? Kind,
    [property: FromQuery(Name = "topic"), Description("One of its topics.")]
    string? Topic,
    [property: FromQuery(Name = "health"), OneOf("ok", "silent", "failing", "blocked", "gone", SourceQuery.Unvisited),
        Description("State after the latest visit; `unvisited` before the first one.")]
    string? Health,
    [property: FromQuery(Name = "enabled"), OneOf("true", "false"), Description("Whether it is visited.")]
    string? Enabled,
    [property: FromQuery(Name = Cursor.Parameter), Description("Cursor of the page, as `next` of the page before gave it.")]
    string? Cursor,
    [property: FromQuery(Name = "limit"), Range(1, 200), Description("Size of a page.")]
    int Limit = 20)
{
    public const string Unvisited = "unvisited";
}
