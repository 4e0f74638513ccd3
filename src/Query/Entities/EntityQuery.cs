using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Vigie.Query.Answers;
using Vigie.Query.Parameters;

namespace Vigie.Query.Entities;

/// <summary>Which entities are listed.</summary>
internal sealed record EntityQuery(
    [property: FromQuery(Name = "q"), Description(
        "Name, alias or acronym, whole or its beginning, or a word of it; small typing errors are forgiven. Case, accents and the shape "
        + "of apostrophes do not count. The best match comes first; without `q` entities are sorted by name.")]
    string? Q,
    [property: FromQuery(Name = "type"), OneOf("person", "place", "organisation", "initiative", "event", "product", "other"),
        Description("Kind of entity.")]
    string? Type,
    [property: FromQuery(Name = "country"), Like("^[A-Za-z]{2}$", "an ISO 3166-1 alpha-2 code such as KZ"),
        Description("ISO 3166-1 alpha-2 code of the country that the entity is or belongs to.")]
    string? Country,
    [property: FromQuery(Name = Cursor.Parameter), Description("Cursor of the page, as `next` of the page before gave it.")]
    string? Cursor,
    [property: FromQuery(Name = "limit"), Range(1, 200), Description("Size of a page.")]
    int Limit = 20);
