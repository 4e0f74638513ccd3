namespace Vigie.Contracts;

/// <summary>Something of an import that could not be used, or not as it should be.</summary>
public sealed record ImportError
{
    /// <summary>Number among the errors of its import, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>Where it is: name of the file with the position, or the name inside an archive.</summary>
    public required string Location { get; init; }

    /// <summary>Address of the document, when it has one.</summary>
    public string? Url { get; init; }

    /// <summary>The document that it became; rejected, or read as far as it goes.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>Nothing could be used; false when the document was read in spite of the fault.</summary>
    public required bool Rejected { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Reason { get; init; }
}
