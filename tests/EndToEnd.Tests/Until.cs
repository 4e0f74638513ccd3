using System.Diagnostics;

namespace Vigie.EndToEnd.Tests;

/// <summary>Waits for a condition, never for a time.</summary>
internal static class Until
{
    public static async Task TrueAsync(TimeSpan deadline, string what, Func<Task<bool>> condition)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < deadline, $"Not within {deadline}: {what}");
            await Task.Delay(100);
        }
    }
}
