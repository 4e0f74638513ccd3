using System.Text;
using Vigie.Ingestion.Archives;

namespace Vigie.Ingestion.Tests.Archives;

public sealed class WarcReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("plain")]
    [InlineData("records")]
    [InlineData("whole")]
    public void Reads_on_from_every_position_without_losing_or_doubling_a_record(string layout)
    {
        var file = WarcFile.Join(layout, Enumerable.Range(0, 40).Select(WarcFile.Text));
        var all = Read(file);

        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"https://a.example/{i}"), all.Select(item => item.Document.Url));
        Assert.All(all, item => Assert.Null(item.Problem));
        for (var i = 0; i < all.Count; i++)
        {
            Assert.Equal(all.Skip(i + 1).Select(item => item.Document.Location), Read(file, all[i].Next).Select(item => item.Document.Location));
            Assert.Equal(all[i].Document.Content, Read(file, all[i].Position)[0].Document.Content);
            Assert.Equal(all.Skip(i + 1).Select(item => item.Position), Read(new OneWayStream(file), all[i].Next).Select(item => item.Position));
        }
    }

    [Fact]
    public void A_record_of_a_gzip_member_of_its_own_is_known_by_the_start_of_the_member()
    {
        var all = Read(WarcFile.Join("records", Enumerable.Range(0, 5).Select(WarcFile.Text)));

        Assert.All(all, item => Assert.Equal(0, item.Position.Within));
        Assert.Equal(WarcFile.Gzip(WarcFile.Text(0)).Length, all[1].Position.Offset);
    }

    [Fact]
    public void Records_that_cross_members_are_read()
    {
        var plain = WarcFile.Join("plain", Enumerable.Range(0, 30).Select(WarcFile.Text));
        var file = plain.Chunk(100).SelectMany(part => WarcFile.Gzip(part)).ToArray();
        var all = Read(file);

        Assert.Equal(30, all.Count);
        Assert.Equal(10, Read(file, all[19].Next).Count);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("records")]
    [InlineData("whole")]
    public void A_file_that_is_cut_anywhere_gives_what_is_whole_and_says_where_it_ends(string layout)
    {
        var file = WarcFile.Join(layout, Enumerable.Range(0, 6).Select(WarcFile.Text));
        var whole = Read(file);

        for (var length = 0; length < file.Length; length++)
        {
            var items = Read(file[..length]);

            Assert.True(items.Count(item => item.Problem is not null) <= 1);
            Assert.Equal(
                whole.Select(item => item.Document.Url).Take(items.Count(item => item.Problem is null)),
                items.Where(item => item.Problem is null).Select(item => item.Document.Url));
        }
    }

    [Fact]
    public void A_damaged_member_costs_its_own_record_only()
    {
        var members = Enumerable.Range(0, 20).Select(i => WarcFile.Gzip(WarcFile.Text(i))).ToList();
        for (var at = 0; at < members[9].Length; at++)
        {
            var damaged = members[9].ToArray();
            damaged[at] ^= 0x55;
            var items = Read([.. members.Take(9).SelectMany(member => member), .. damaged, .. members.Skip(10).SelectMany(member => member)]);

            var found = items.Where(item => item.Problem is null).Select(item => item.Document.Url!);
            Assert.Empty(Enumerable.Range(0, 20).Where(i => i != 9).Select(i => $"https://a.example/{i}").Except(found));
        }
    }

    [Fact]
    public void Foreign_bytes_between_members_are_told_and_passed_over()
    {
        byte[] file = [.. WarcFile.Gzip(WarcFile.Text(1)), .. "foreign bytes"u8, .. WarcFile.Gzip(WarcFile.Text(2))];
        var items = Read(file);

        Assert.Equal([null, "no gzip member starts here", null], items.Select(item => item.Problem));
        Assert.Equal(WarcFile.Gzip(WarcFile.Text(1)).Length, items[1].Position.Offset);
        Assert.Equal("https://a.example/2", Assert.Single(Read(file, items[1].Next)).Document.Url);
    }

    [Theory]
    [InlineData("Content-Length: 20", "Content-Length: 2")]
    [InlineData("Content-Length: 20", "Content-Length: -1")]
    [InlineData("Content-Length: 20", "Content-Length: many")]
    [InlineData("Content-Length: 20", "X: 20")]
    [InlineData("WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://a.example/bad", "WRAC/1.0\r\nWARC-Type: conversion\r\nX: y")]
    public void A_record_with_a_bad_header_costs_no_other(string right, string wrong)
    {
        var bad = Encoding.UTF8.GetString(WarcFile.Record("conversion", "https://a.example/bad", "text/plain", "Vingt octets, voilà"u8)).Replace(right, wrong, StringComparison.Ordinal);
        var items = Read([.. WarcFile.Text(1), .. Encoding.UTF8.GetBytes(bad), .. WarcFile.Text(2)]);

        Assert.Equal("https://a.example/1", items[0].Document.Url);
        Assert.Equal("https://a.example/2", items[^1].Document.Url);
        Assert.Contains(items, item => item.Problem is not null);
    }

    [Fact]
    public void Records_without_a_document_are_counted()
    {
        using var reader = Reader(new MemoryStream(
        [
            .. WarcFile.Record("warcinfo", null, "application/warc-fields", "software: x"u8),
            .. WarcFile.Record("request", "https://a.example/x", "application/http; msgtype=request", "GET / HTTP/1.1"u8),
            .. WarcFile.Record("revisit", "https://a.example/x", "application/http; msgtype=response", "HTTP/1.1 200 OK"u8),
            .. WarcFile.Record("metadata", "https://a.example/x", "application/warc-fields", "fetchTimeMs: 3"u8),
            .. WarcFile.Record("resource", "file:///a b.png", "image/png", "png"u8),
            .. WarcFile.Answer("HTTP/1.1 404 Not Found\nContent-Type: text/html", "<p>non"u8),
            .. WarcFile.Answer("HTTP/1.1 200 OK\nContent-Type: application/pdf", "%PDF"u8),
            .. WarcFile.Record("conversion", "https://a.example/x", "text/plain", "Texte"u8, version: "WARC/1.1"),
        ]), default);

        Assert.Single(reader.Read());
        Assert.Equal(
            ["metadata", "request", "resource image/png", "response application/pdf", "revisit", "status 404", "warcinfo"], reader.Tally.Skipped.Keys);
        Assert.Equal((8, 1, 0), (reader.Tally.Records, reader.Tally.Documents, reader.Tally.Problems));
    }

    [Theory]
    [InlineData("https://a.example/é à", "https://a.example/%C3%A9%20%C3%A0")]
    [InlineData("<https://a.example/x>", "https://a.example/x")]
    [InlineData("file:///example with spaces.txt", null)]
    [InlineData("dns:a.example", null)]
    [InlineData("urn:uuid:1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_address_is_one_of_the_web_or_none(string? written, string? expected)
    {
        var item = Assert.Single(Read(WarcFile.Record("resource", written, "text/plain", "Texte"u8)));

        Assert.Equal(expected, item.Document.Url);
        Assert.Null(item.Problem);
    }

    [Fact]
    public void Header_names_may_be_in_any_case_and_lines_folded_or_ended_by_a_line_feed()
    {
        var item = Assert.Single(Read("WARC/1.0\nwarc-type:conversion\nWARC-TARGET-URI: https://a.example/\n x\ncontent-length: 5\n\nTexte\n\n"u8.ToArray()));

        Assert.Equal("https://a.example/%20x", item.Document.Url);
        Assert.Equal("Texte"u8.ToArray(), item.Document.Content);
        Assert.Equal(Now, item.Document.CollectedAt);
    }

    [Fact]
    public void A_page_was_collected_when_it_was_captured()
    {
        Assert.Equal(new DateTimeOffset(2024, 5, 22, 8, 41, 0, TimeSpan.Zero), Read(WarcFile.Text(1))[0].Document.CollectedAt);
    }

    [Fact]
    public void A_document_over_the_limit_is_rejected_and_takes_no_memory()
    {
        var items = Read([.. WarcFile.Record("conversion", "https://a.example/big", "text/plain", new byte[4_000_000]), .. WarcFile.Text(1)], maxBytes: 1000);

        Assert.Contains("more than the limit", items[0].Document.RejectionReason, StringComparison.Ordinal);
        Assert.Empty(items[0].Document.Content);
        Assert.Equal("https://a.example/1", items[1].Document.Url);
    }

    [Fact]
    public void Any_bytes_can_be_read()
    {
        var random = new Random(11);
        foreach (var layout in (string[])["plain", "records", "whole"])
        {
            var file = WarcFile.Join(layout, Enumerable.Range(0, 12).Select(WarcFile.Text));
            for (var i = 0; i < 1500; i++)
            {
                var damaged = file.ToArray();
                for (var flips = random.Next(1, 20); flips > 0; flips--)
                    damaged[random.Next(damaged.Length)] = (byte)random.Next(256);

                Assert.InRange(Read(damaged).Count, 0, 500);
            }
        }
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("123", true)]
    [InlineData("123+45", true)]
    [InlineData("", false)]
    [InlineData("-1", false)]
    [InlineData("1+2+3", false)]
    [InlineData("1+", false)]
    public void A_position_is_written_and_read(string text, bool isRight)
    {
        Assert.Equal(isRight, ArchivePosition.TryParse(text, out var position));
        Assert.Equal(isRight ? text : "0", position.ToString());
    }

    private static List<ArchiveItem> Read(byte[] file, ArchivePosition from = default, int maxBytes = 100_000) =>
        Read(new MemoryStream(file), from, maxBytes);

    private static List<ArchiveItem> Read(Stream file, ArchivePosition from, int maxBytes = 100_000)
    {
        using var reader = Reader(file, from, maxBytes);
        return [.. reader.Read()];
    }

    private static WarcReader Reader(Stream file, ArchivePosition from, int maxBytes = 100_000) =>
        new(new ArchiveInput { SourceId = "s", Name = "a.warc", ReadAt = Now, MaxDocumentBytes = maxBytes }, file, from);

    private sealed class OneWayStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 777)]);
    }
}
