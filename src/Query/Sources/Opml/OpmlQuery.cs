using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Vigie.Query.Parameters;

namespace Vigie.Query.Sources.Opml;

/// <summary>How an OPML file is imported.</summary>
internal sealed record OpmlQuery(
    [property: FromQuery(Name = "mode"), OneOf("append", OpmlQuery.Replace), Description(
        "`append` (the default) adds the feeds that are new and leaves those that are known as they are; `replace` also changes what the file "
        + "says otherwise and removes the sources that it does not have.")]
    string? Mode,
    [property: FromQuery(Name = "dryRun"), OneOf("true", "false"), Description("`true` tells what would happen, and does nothing.")]
    string? DryRun)
{
    public const string Replace = "replace";
}
