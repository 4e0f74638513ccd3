namespace Vigie.EndToEnd.Tests.BadWeek;

/// <summary>An article of a feed.</summary>
/// <param name="Path">Of its page.</param>
/// <param name="Number">Within the feed, in the order of appearance.</param>
internal sealed record Article(string Path, int Number)
{
    /// <summary>The first day whose feed lists it: four articles are there at the beginning, two come on the second day.</summary>
    public int Day => Number < FirstDay ? 0 : 1;

    public const int FirstDay = 4;
    public const int All = 6;
}
