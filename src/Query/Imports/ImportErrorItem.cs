using Vigie.Contracts;
using Vigie.Query.Answers;

namespace Vigie.Query.Imports;

/// <summary>Something of an import that could not be used, or not as it should be.</summary>
internal sealed record ImportErrorItem : ICsvRow
{
    public static IReadOnlyList<string> Columns { get; } = ["number", "location", "url", "documentId", "rejected", "reason"];

    /// <summary>Number among the errors of its import, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>Where it is: name of the file with the position, or the name inside an archive.</summary>
    public required string Location { get; init; }

    /// <summary>Address of the document, when it has one.</summary>
    public required string? Url { get; init; }

    /// <summary>The document that it became.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>Nothing could be used; false when the document was read in spite of the fault.</summary>
    public required bool Rejected { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Reason { get; init; }

    IReadOnlyList<object?> ICsvRow.Cells => [Number, Location, Url, DocumentId, Rejected ? "true" : "false", Reason];

    public static ImportErrorItem Of(ImportError error) => new()
    {
        Number = error.Number,
        Location = error.Location,
        Url = error.Url,
        DocumentId = error.DocumentId,
        Rejected = error.Rejected,
        Reason = error.Reason,
    };
}
