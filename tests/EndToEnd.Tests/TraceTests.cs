namespace Vigie.EndToEnd.Tests;

[Collection(SystemCollection.Name)]
public sealed class TraceTests(RunningSystem system)
{
    [Fact]
    public async Task An_article_is_one_trace_from_collection_to_storage()
    {
        await Until.TrueAsync(TimeSpan.FromMinutes(1), "a trace has passed all three services", () =>
            Task.FromResult(system.Traces.HasTraceThrough("ingestion", "enrichment", "storage")));
    }
}
