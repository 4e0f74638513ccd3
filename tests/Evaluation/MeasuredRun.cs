using System.Diagnostics;
using Spectre.Console;

namespace Vigie.Evaluation;

/// <summary>Works through items with a progress bar and sums up the time that the product's own code took.</summary>
internal sealed class MeasuredRun(string name)
{
    private int _items;
    private TimeSpan _elapsed;
    private TimeSpan _longest;
    private long _characters;

    public void Over<T>(IReadOnlyList<T> items, Action<T> process) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(progress =>
        {
            var task = progress.AddTask(name, maxValue: Math.Max(1, items.Count));
            foreach (var item in items)
            {
                process(item);
                task.Increment(1);
            }

            task.Value = task.MaxValue;
        });

    /// <summary>Counts one item that was worked on for <paramref name="elapsed"/>, without reading and writing it.</summary>
    public void Add(TimeSpan elapsed, int characters)
    {
        _items++;
        _elapsed += elapsed;
        _longest = elapsed > _longest ? elapsed : _longest;
        _characters += characters;
    }

    public void PrintFigures()
    {
        var seconds = Math.Max(_elapsed.TotalSeconds, 1e-9);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant(
            $"{_items} items, {seconds:F2} s, {_items / seconds:F1} items/s, {_characters / seconds:F0} characters/s, mean {1000 * seconds / Math.Max(_items, 1):F1} ms, longest {_longest.TotalMilliseconds:F0} ms, peak memory {process.PeakWorkingSet64 / 1024 / 1024} MB"));
    }
}
