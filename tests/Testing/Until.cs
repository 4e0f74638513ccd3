using System.Diagnostics;

namespace Vigie.Testing;

/// <summary>Waits for a condition with a deadline, never for a time.</summary>
public static class Until
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    public static Task TrueAsync(string what, Func<bool> condition) => TrueAsync(Deadline, what, condition);

    public static Task TrueAsync(string what, Func<Task<bool>> condition) => TrueAsync(Deadline, what, condition);

    public static Task TrueAsync(TimeSpan deadline, string what, Func<bool> condition) =>
        TrueAsync(deadline, what, () => Task.FromResult(condition()));

    public static async Task TrueAsync(TimeSpan deadline, string what, Func<Task<bool>> condition)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < deadline, $"Not within {deadline}: {what}");
            await Task.Delay(Pause);
        }
    }
}
