namespace Vigie.EndToEnd.Tests.BadWeek;

/// <summary>A request as its host saw it.</summary>
internal sealed record PressRequest(PressHost Host, string Path, int Day, DateTimeOffset At, string UserAgent)
{
    /// <summary>0 while the answer has not begun.</summary>
    public int Status { get; set; }

    /// <summary>The answer has come to its end.</summary>
    public bool IsWhole { get; set; }

    /// <summary>No further request to the host may come before; null when the answer does not say so.</summary>
    public DateTimeOffset? LeaveAloneUntil { get; set; }

    /// <summary>The path without a query.</summary>
    public string Page => Path.Split('?')[0];
}
