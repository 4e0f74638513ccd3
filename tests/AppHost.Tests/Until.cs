using System.Diagnostics;

namespace Vigie.AppHost.Tests;

/// <summary>Waits for a condition, never for a time.</summary>
internal static class Until
{
    public static Task TrueAsync(TimeSpan deadline, string what, Func<bool> condition) =>
        TrueAsync(deadline, what, () => Task.FromResult(condition()));

    public static async Task TrueAsync(TimeSpan deadline, string what, Func<Task<bool>> condition)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < deadline, $"Not within {deadline}: {what}");
            await Task.Delay(50);
        }
    }
}
