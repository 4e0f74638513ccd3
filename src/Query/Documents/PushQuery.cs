using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Vigie.Query.Documents;

/// <summary>What can be said of a pushed document outside its body.</summary>
internal sealed record PushQuery(
    [property: FromQuery(Name = "url"), Description("Address of the page: absolute, http or https. In JSON the field of the same name goes before it.")]
    string? Url,
    [property: FromQuery(Name = "source"), Description("Where it came from; `api` when it is not said. In JSON the field of the same name goes before it.")]
    string? Source);
