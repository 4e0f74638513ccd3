using Vigie.Ingestion.Folders;

namespace Vigie.Ingestion.Tests.Folders;

public sealed class ReadMarkTests
{
    private static readonly DateTimeOffset Written = new(2024, 10, 22, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_new_file_is_read_from_its_start() => Assert.Equal(0, ReadMark.Next(null, new FolderFile("a.txt", 10, Written)));

    [Fact]
    public void A_file_read_to_its_end_is_left_alone() =>
        Assert.Null(ReadMark.Next(new ReadMark(10, Written, 10), new FolderFile("a.txt", 10, Written)));

    [Fact]
    public void A_file_read_in_part_is_read_on() =>
        Assert.Equal(4, ReadMark.Next(new ReadMark(10, Written, 4), new FolderFile("a.jsonl", 10, Written)));

    [Theory]
    [InlineData(11, 0)]
    [InlineData(10, 1)]
    public void A_changed_file_is_read_anew(long length, int seconds) =>
        Assert.Equal(0, ReadMark.Next(new ReadMark(10, Written, 10), new FolderFile("a.txt", length, Written.AddSeconds(seconds))));
}
