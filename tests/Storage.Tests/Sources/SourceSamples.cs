using Vigie.Contracts;

namespace Vigie.Storage.Tests.Sources;

/// <summary>Messages about one source.</summary>
internal static class SourceSamples
{
    public const string Id = "le-phare";

    public static SourceRegistered Registered(int hour, string name = "Le Phare") => new()
    {
        SourceId = Id,
        Definition = new SourceDefinition { Name = name, Kind = SourceKind.Feed, Url = "https://phare.example/rss", Topics = ["vigie:trade"] },
        RegisteredAt = Samples.Day.AddHours(hour),
    };

    public static SourceRemoved Removed(int hour) => new() { SourceId = Id, RemovedAt = Samples.Day.AddHours(hour) };

    public static SourceFetched Visit(int hour, int news = 0, SourceHealth health = SourceHealth.Ok, string? reason = null) => new()
    {
        SourceId = Id,
        VisitId = new Guid(hour, 0, 0, new byte[8]),
        StartedAt = Samples.Day.AddHours(hour),
        DurationMs = 1200,
        HttpStatus = reason is null ? 200 : null,
        Bytes = 5000,
        NewItems = news,
        KnownItems = 7,
        FailedItems = 1,
        Outcome = reason is null ? VisitOutcome.Fetched : VisitOutcome.Failed,
        Reason = reason,
        Health = health,
        FailuresInARow = reason is null ? 0 : 1,
        NextVisitAt = Samples.Day.AddHours(hour + 1),
    };
}
