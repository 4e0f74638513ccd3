using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using Vigie.Storage.Batches;
using Vigie.Storage.Database;

namespace Vigie.Storage.Tests.Batches;

public sealed class BatchQueueTests
{
    [Fact]
    public async Task What_waits_is_written_together()
    {
        var writer = new Writer();
        using var queue = Queue(writer);
        var results = Enumerable.Range(0, 100).Select(i => queue.WriteAsync(i, CancellationToken.None)).ToList();

        await queue.StartAsync(CancellationToken.None);

        Assert.Equal(Enumerable.Range(0, 100).Select(i => "written " + i), await Task.WhenAll(results));
        Assert.All(writer.Batches, batch => Assert.InRange(batch.Count, 1, 10));
        Assert.Equal(10, writer.Batches.Count);
        await queue.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task An_item_that_cannot_be_written_fails_alone()
    {
        var writer = new Writer { Poison = [3, 57] };
        using var queue = Queue(writer);
        var results = Enumerable.Range(0, 100).Select(i => queue.WriteAsync(i, CancellationToken.None)).ToList();

        await queue.StartAsync(CancellationToken.None);
        await Assert.ThrowsAsync<FormatException>(() => Task.WhenAll(results));

        Assert.Equal([3, 57], Enumerable.Range(0, 100).Where(i => results[i].IsFaulted));
        Assert.Equal("written 58", await results[58]);
        await queue.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_database_that_is_away_is_waited_for()
    {
        var writer = new Writer { FailuresFirst = 2 };
        using var queue = Queue(writer);

        await queue.StartAsync(CancellationToken.None);

        Assert.Equal("written 1", await queue.WriteAsync(1, CancellationToken.None));
        await queue.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Stopping_lets_go_of_what_is_being_written()
    {
        var writer = new Writer { FailuresFirst = int.MaxValue };
        using var queue = Queue(writer);
        await queue.StartAsync(CancellationToken.None);
        var result = queue.WriteAsync(1, CancellationToken.None);

        await queue.StopAsync(CancellationToken.None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => result);
    }

    [Fact]
    public async Task A_batch_is_a_span_of_its_first_items_trace_and_linked_to_the_others()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Vigie.Storage" or "test",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var source = new ActivitySource("test");
        using var queue = Queue(new Writer());
        var traces = new List<ActivityTraceId>();
        var results = new List<Task<string>>();
        for (var i = 0; i < 3; i++)
        {
            Activity.Current = null;
            using var consume = source.StartActivity("consume");
            traces.Add(consume!.TraceId);
            results.Add(queue.WriteAsync(i, CancellationToken.None));
        }

        await queue.StartAsync(CancellationToken.None);
        await Task.WhenAll(results);
        await queue.StopAsync(CancellationToken.None);

        var batch = Assert.Single(spans, span => span.Source.Name == "Vigie.Storage" && span.TraceId == traces[0]);
        Assert.Equal(traces[1..], batch.Links.Select(link => link.Context.TraceId));
    }

    private static BatchQueue<int, string> Queue(Writer writer) => new(
        writer,
        new BatchSize<int>(10),
        new DatabasePatience(TimeProvider.System, NullLogger<DatabasePatience>.Instance),
        Options.Create(new StorageOptions { Writers = 1 }),
        new BatchMetrics(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>()),
        NullLogger<BatchQueue<int, string>>.Instance);

    private sealed class Writer : IBatchWriter<int, string>
    {
        private int _failures;

        public HashSet<int> Poison { get; init; } = [];

        public int FailuresFirst { get; init; }

        public ConcurrentQueue<IReadOnlyList<int>> Batches { get; } = [];

        public Task<IReadOnlyList<string>> WriteAsync(IReadOnlyList<int> batch, CancellationToken cancellationToken)
        {
            if (_failures++ < FailuresFirst)
                throw new NpgsqlException("away", new IOException());
            if (batch.Any(Poison.Contains))
                throw new FormatException("poison");
            Batches.Enqueue(batch);
            return Task.FromResult<IReadOnlyList<string>>([.. batch.Select(i => "written " + i)]);
        }
    }
}
