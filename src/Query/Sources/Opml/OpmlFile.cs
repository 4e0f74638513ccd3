namespace Vigie.Query.Sources.Opml;

/// <summary>What an OPML file holds.</summary>
/// <param name="Outlines">Outlines with the address of a feed, in their order.</param>
/// <param name="Refused">Outlines that are neither that nor a folder.</param>
internal sealed record OpmlFile(IReadOnlyList<OpmlOutline> Outlines, IReadOnlyList<OpmlRefusal> Refused);
