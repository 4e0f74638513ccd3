using System.Runtime.CompilerServices;

namespace Vigie.ServiceDefaults.Data;

/// <summary>Folders of data files (<c>*.tsv</c>) that people edit while the service runs.</summary>
public sealed class DataFolders(params string[] paths)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>
    /// What the files were when this was asked: equal for equal names, lengths and times of writing. A folder that cannot be read
    /// has a state of its own, so that it is told like any other change.
    /// </summary>
    public string State()
    {
        try
        {
            return string.Join('\n', paths.SelectMany(Files).Select(file => $"{file.FullName}\t{file.Length}\t{file.LastWriteTimeUtc.Ticks}"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return problem.Message;
        }
    }

    /// <summary>
    /// Each state that differs from the one before, beginning with <paramref name="known"/>, once it has rested for an interval of
    /// two seconds: not while an editor or a copy still writes.
    /// </summary>
    public async IAsyncEnumerable<string> ChangesAsync(
        string known, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        var last = known;
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            var now = State();
            var hasRested = now == last;
            last = now;
            if (!hasRested || now == known)
                continue;
            known = now;
            yield return now;
        }
    }

    private static IEnumerable<FileInfo> Files(string path) =>
        new DirectoryInfo(path).EnumerateFiles("*.tsv").OrderBy(file => file.Name, StringComparer.Ordinal);
}
