using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Vigie.Query.Answers;
using Vigie.Query.Parameters;

namespace Vigie.Query.Imports;

/// <summary>Which imports are listed.</summary>
internal sealed record ImportListQuery(
    [property: FromQuery(Name = "state"), OneOf("queued", "running", "finished", "failed", "cancelled"), Description("How far they have come.")]
    string? State,
    [property: FromQuery(Name = Cursor.Parameter), Description("Cursor of the page, as `next` of the page before gave it.")]
    string? Cursor,
    [property: FromQuery(Name = "limit"), Range(1, 200), Description("Size of a page.")]
    int Limit = 20);
