using System.Diagnostics.Metrics;

namespace Vigie.Storage.Batches;

/// <summary>Sizes and durations of what was committed.</summary>
internal sealed class BatchMetrics
{
    private readonly Histogram<int> _items;
    private readonly Histogram<double> _seconds;

    public BatchMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Telemetry.Name);
        _items = meter.CreateHistogram<int>("vigie.storage.batch.size", "{item}", "Items committed together");
        _seconds = meter.CreateHistogram<double>("vigie.storage.batch.duration", "s", "From the first statement to the commit, waits included");
    }

    public void Written(string kind, int items, TimeSpan duration)
    {
        var tag = new KeyValuePair<string, object?>("vigie.kind", kind);
        _items.Record(items, tag);
        _seconds.Record(duration.TotalSeconds, tag);
    }
}
