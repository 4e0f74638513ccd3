using Vigie.Contracts;
using Vigie.Query.Answers;

namespace Vigie.Query.Imports;

/// <summary>An import and how far it has come.</summary>
internal sealed record ImportStatus : ICsvRow
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "id", "state", "reason", "format", "source", "file", "requestedAt", "startedAt", "endedAt", "bytesRead", "bytesTotal", "documents", "articles",
        "rejected", "errors",
    ];

    /// <summary>Id of the import.</summary>
    public required Guid Id { get; init; }

    /// <summary>How far it has come.</summary>
    public required ImportState State { get; init; }

    /// <summary>Why it ended so, or why it waits; null when nothing is to be said.</summary>
    public required string? Reason { get; init; }

    /// <summary>What the file is.</summary>
    public required ImportFormat Format { get; init; }

    /// <summary>Source of the documents that do not name one.</summary>
    public required string Source { get; init; }

    /// <summary>Path, address or name of the file; null for an upload without a name.</summary>
    public required string? File { get; init; }

    /// <summary>When it was accepted.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>When reading began; null before.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null before.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>Part of the file that is read, from 0 to 1; null when that cannot be told.</summary>
    public required double? Fraction { get; init; }

    /// <summary>Bytes that are read.</summary>
    public required long BytesRead { get; init; }

    /// <summary>Bytes of the file; null when not known.</summary>
    public required long? BytesTotal { get; init; }

    /// <summary>Archives of a list that are read; null for a single file.</summary>
    public required int? FilesRead { get; init; }

    /// <summary>Archives of a list; null for a single file and before the list is read.</summary>
    public required int? FilesTotal { get; init; }

    /// <summary>Documents in which at least one article was found.</summary>
    public required long Documents { get; init; }

    /// <summary>Articles found in them.</summary>
    public required long Articles { get; init; }

    /// <summary>Documents that could not be used; each is there as a rejected document with its reason.</summary>
    public required long Rejected { get; init; }

    /// <summary>Records that hold no document, by the reason.</summary>
    public required IReadOnlyDictionary<string, long> Skipped { get; init; }

    /// <summary>Errors so far; the first thousand can be listed.</summary>
    public required long Errors { get; init; }

    /// <summary>Bytes read a second since reading began or was taken up again.</summary>
    public required double BytesPerSecond { get; init; }

    /// <summary>Documents read a second, the rejected ones included.</summary>
    public required double DocumentsPerSecond { get; init; }

    /// <summary>Seconds that the rest takes at this rate; null when that cannot be told.</summary>
    public required double? SecondsLeft { get; init; }

    IReadOnlyList<object?> ICsvRow.Cells =>
    [
        Id, Word(State.ToString()), Reason, ImportFormats.Name(Format), Source, File, Time(RequestedAt), Time(StartedAt), Time(EndedAt), BytesRead,
        BytesTotal, Documents, Articles, Rejected, Errors,
    ];

    public static ImportStatus Of(ImportProgressed report) => new()
    {
        Id = report.Request.ImportId,
        State = report.State,
        Reason = report.Reason,
        Format = report.Request.Format,
        Source = report.Request.SourceId,
        File = report.Request.Path ?? report.Request.Url ?? report.Request.FileName,
        RequestedAt = report.Request.RequestedAt,
        StartedAt = report.StartedAt,
        EndedAt = report.EndedAt,
        Fraction = FractionOf(report),
        BytesRead = report.BytesRead,
        BytesTotal = report.BytesTotal,
        FilesRead = report.FilesRead,
        FilesTotal = report.FilesTotal,
        Documents = report.Documents,
        Articles = report.Articles,
        Rejected = report.Rejected,
        Skipped = report.Skipped,
        Errors = report.ErrorCount,
        BytesPerSecond = Math.Round(report.BytesPerSecond),
        DocumentsPerSecond = Math.Round(report.DocumentsPerSecond, 1),
        SecondsLeft = report.SecondsLeft is { } left ? Math.Ceiling(left) : null,
    };

    private static double? FractionOf(ImportProgressed report) => report switch
    {
        { State: ImportState.Finished } => 1,
        { FilesTotal: > 0 and var files, FilesRead: { } read } => Math.Round((double)read / files, 4),
        { BytesTotal: > 0 and var total } => Math.Round(Math.Clamp((double)report.BytesRead / total, 0, 1), 4),
        _ => null,
    };

    private static string Word(string name) => name.ToLowerInvariant();

    private static string? Time(DateTimeOffset? time) => time is { } known ? UtcTimeConverter.Format(known) : null;
}
