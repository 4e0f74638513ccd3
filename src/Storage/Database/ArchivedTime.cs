namespace Vigie.Storage.Database;

internal static class ArchivedTime
{
    /// <summary>A time as PostgreSQL keeps it, in UTC to the microsecond, so that it compares equal when it is read again.</summary>
    public static DateTimeOffset AsArchived(this DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
