using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Vigie.Query.Answers;
using Vigie.Query.Parameters;

namespace Vigie.Query.Sources.Visits;

/// <summary>Which visits are listed.</summary>
internal sealed record VisitQuery(
    [property: FromQuery(Name = "outcome"), OneOf("fetched", "unchanged", "blocked", "failed"), Description("How the visit ended.")]
    string? Outcome,
    [property: FromQuery(Name = Cursor.Parameter), Description("Cursor of the page, as `next` of the page before gave it.")]
    string? Cursor,
    [property: FromQuery(Name = "limit"), Range(1, 200), Description("Size of a page.")]
    int Limit = 20);
