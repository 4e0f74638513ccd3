using Vigie.Contracts;

namespace Vigie.Ingestion.Imports;

/// <summary>An import that this replica has leased.</summary>
internal sealed record Import
{
    public required ImportRequested Request { get; init; }

    public required ImportProgress Progress { get; init; }

    /// <summary>Attempts in a row that got no further.</summary>
    public required int Attempts { get; init; }

    /// <summary>Id of the lease: who takes the import later, be it the same replica, has another.</summary>
    public required Guid Lease { get; init; }

    public Guid Id => Request.ImportId;
}
