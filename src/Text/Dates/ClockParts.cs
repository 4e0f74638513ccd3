namespace Vigie.Text.Dates;

/// <summary>A time of day as a line states it.</summary>
internal readonly record struct ClockParts(int Hour, int Minute, int? Second = null)
{
    public bool IsPossible => Hour is >= 0 and < 24 && Minute is >= 0 and < 60 && Second is null or (>= 0 and <= 60);

    public override string ToString() => Second is null ? $"{Hour:00}:{Minute:00}" : $"{Hour:00}:{Minute:00}:{Math.Min(Second.Value, 59):00}";
}
