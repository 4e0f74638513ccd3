using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Vigie.Ingestion.Archives;
using Vigie.Ingestion.Documents;
using TarReader = Vigie.Ingestion.Archives.TarReader;

namespace Vigie.Ingestion.Tests.Archives;

public sealed class DumpTests
{
    private static readonly FieldMapping Mapping = new(new Dictionary<string, string>
    {
        ["body"] = "content",
        ["title"] = "meta.title",
        ["url"] = "link",
    });

    [Fact]
    public void Fields_of_a_JSONL_dump_are_found_by_their_names()
    {
        var item = Assert.Single(Lines("""{"content":["Un.","Deux."],"meta":{"title":"Titre"},"link":"https://a.example/1","other":{}}"""u8.ToArray()));

        var record = JsonRecord.TryParse(item.Document.Content, out _);
        Assert.Equal(("Un.\nDeux.", "Titre", "https://a.example/1"), (record?.Body, record?.Declared.Title, record?.Url));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("{\"content\":\"\\ud800\"}")]
    public void A_line_that_is_no_record_is_left_for_the_reader_to_reject(string line)
    {
        Assert.Equal(Encoding.UTF8.GetBytes(line), Assert.Single(Lines(Encoding.UTF8.GetBytes(line))).Document.Content);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_JSONL_dump_is_read_on_from_every_position(bool isGzip)
    {
        var file = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 50).Select(i => $"{{\"content\":\"{i}\"}}{(i % 3 == 0 ? "\r\n\n" : "\n")}")));
        file = isGzip ? WarcFile.Gzip(file) : file;
        var all = Lines(file);

        Assert.Equal(50, all.Count);
        for (var i = 0; i < 50; i++)
            Assert.Equal(49 - i, Lines(file, all[i].Next).Count);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('|')]
    public void Rows_of_a_CSV_dump_may_hold_quotes_breaks_and_delimiters(char delimiter)
    {
        var text = "link,content,meta.title\r\nhttps://a.example/1,\"Un, «deux»\n\"\"trois\"\"\",Titre\n\nhttps://a.example/2,Quatre 5\" six,\n".Replace(',', delimiter);
        var items = Rows(Encoding.UTF8.GetBytes("\uFEFF" + text));

        var records = items.Select(item => JsonRecord.TryParse(item.Document.Content, out _)).ToList();
        Assert.Equal([$"Un{delimiter} «deux»\n\"trois\"", "Quatre 5\" six"], records.Select(record => record?.Body));
        Assert.Equal(["Titre", null], records.Select(record => record?.Declared.Title));
        Assert.All(items, item => Assert.Null(item.Problem));
    }

    [Fact]
    public void A_CSV_dump_is_read_on_from_every_position()
    {
        var file = Encoding.UTF8.GetBytes("link,content\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"https://a.example/{i},\"a\n{i}\"\n")));
        foreach (var packed in (byte[][])[file, WarcFile.Gzip(file)])
        {
            var all = Rows(packed);

            Assert.Equal(30, all.Count);
            for (var i = 0; i < 30; i++)
                Assert.Equal(all.Skip(i + 1).Select(item => item.Document.Location), Rows(packed, all[i].Next).Select(item => item.Document.Location));
        }
    }

    [Fact]
    public void A_quote_inside_an_unquoted_field_does_not_swallow_the_next_rows()
    {
        var items = Rows("link\tcontent\n1\t5\" six \"\"sept\n2\t\"a\"\"\n\"\"b\"\n3\tc\n"u8.ToArray());

        Assert.Equal(["5\" six \"\"sept", "a\"\n\"b", "c"], items.Select(item => JsonRecord.TryParse(item.Document.Content, out _)?.Body));
    }

    [Fact]
    public void A_row_with_too_few_fields_says_so()
    {
        Assert.Equal("the row has 1 fields, the first row names 2", Assert.Single(Rows("link,content\nhttps://a.example/1\n"u8.ToArray())).Problem);
    }

    [Fact]
    public void A_mapping_for_a_field_that_we_do_not_have_is_refused()
    {
        Assert.Contains("auteur", Assert.Throws<ArgumentException>(() => new FieldMapping(new Dictionary<string, string> { ["auteur"] = "x" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_of_a_ZIP_file_are_read_and_others_counted()
    {
        using var reader = new ZipReader(Input(), new MemoryStream(Zip(("a/1.html", "<p>un"u8.ToArray()), ("2.txt", "deux"u8.ToArray()), ("a/3.png", "png"u8.ToArray()))), default);
        var items = reader.Read().ToList();

        Assert.Equal([("f/a/1.html", "text/html"), ("f/2.txt", "text/plain")], items.Select(item => (item.Document.Location, item.Document.MediaType)));
        Assert.Equal(["file .png"], reader.Tally.Skipped.Keys);
        using var later = new ZipReader(Input(), new MemoryStream(Zip(("1.txt", "un"u8.ToArray()), ("2.txt", "deux"u8.ToArray()))), items[0].Next);
        Assert.Equal("f/2.txt", Assert.Single(later.Read()).Document.Location);
    }

    [Fact]
    public void A_bomb_in_a_ZIP_file_costs_no_more_than_the_limits()
    {
        using var reader = new ZipReader(Input(16_000_000), new MemoryStream(Zip([.. Enumerable.Range(0, 40).Select(i => ($"{i}.txt", new byte[20_000_000]))])), default);
        var items = reader.Read().ToList();

        Assert.InRange(items.Count, 5, 30);
        Assert.All(items, item => Assert.NotNull(item.Document.RejectionReason));
        Assert.Contains("honest", items[^1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ZIP_file_that_is_cut_or_damaged_never_throws()
    {
        var file = Zip(("1.txt", Encoding.UTF8.GetBytes(new string('x', 500))), ("2.html", "<p>deux"u8.ToArray()));
        var random = new Random(5);
        for (var length = 0; length < file.Length; length++)
        {
            using var cut = new ZipReader(Input(), new MemoryStream(file[..length]), default);
            Assert.NotEmpty(cut.Read().ToList());
            var damaged = file.ToArray();
            damaged[length] = (byte)random.Next(256);
            using var reader = new ZipReader(Input(), new MemoryStream(damaged), default);
            Assert.InRange(reader.Read().Count(), 0, 3);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Documents_of_a_tar_file_are_read_from_every_position(bool isGzip)
    {
        var file = Tar(isGzip, 10);
        var all = Packed(file);

        Assert.Equal(10, all.Count);
        Assert.Equal("f/dir/3.txt", all[3].Document.Location);
        Assert.Equal("Texte 3"u8.ToArray(), all[3].Document.Content);
        for (var i = 0; i < 10; i++)
            Assert.Equal(9 - i, Packed(file, all[i].Next).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_tar_file_that_is_cut_or_damaged_never_throws(bool isGzip)
    {
        var file = Tar(isGzip, 3);
        var random = new Random(5);
        for (var length = 0; length < file.Length; length += isGzip ? 1 : 37)
        {
            Assert.InRange(Packed(file[..length]).Count, 0, 4);
            var damaged = file.ToArray();
            damaged[length] = (byte)random.Next(256);
            Assert.InRange(Packed(damaged).Count, 0, 4);
        }
    }

    [Fact]
    public void A_paths_file_gives_addresses_below_where_the_crawl_is_published()
    {
        var list = "crawl-data/CC-MAIN-2024-10/segments/1/wet/a.warc.wet.gz\r\n\n# note\nhttps://evil.example/x\n//evil.example/y\n/crawl-data/b.gz\n"u8;
        foreach (var file in (byte[][])[list.ToArray(), WarcFile.Gzip(list)])
            Assert.Equal(
                ["https://data.commoncrawl.org/crawl-data/CC-MAIN-2024-10/segments/1/wet/a.warc.wet.gz", "https://data.commoncrawl.org/crawl-data/b.gz"],
                CrawlPaths.Read(new MemoryStream(file), CrawlPaths.CommonCrawl).Select(address => address.AbsoluteUri));
    }

    [Fact]
    public void Progress_tells_rate_and_estimate()
    {
        var progress = new ArchiveProgress(Bytes: 300, TotalBytes: 1000, BytesBefore: 100, Records: 20, Elapsed: TimeSpan.FromSeconds(2));

        Assert.Equal((0.3, 100.0, 10.0, 7.0), (progress.Fraction, progress.BytesPerSecond, progress.RecordsPerSecond, progress.Remaining?.TotalSeconds));
        Assert.Null(default(ArchiveProgress).Fraction);
        Assert.Null(default(ArchiveProgress).Remaining);
    }

    private static ArchiveInput Input(int maxBytes = 100_000) =>
        new() { SourceId = "s", Name = "f", ReadAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), MaxDocumentBytes = maxBytes };

    private static List<ArchiveItem> Lines(byte[] file, ArchivePosition from = default)
    {
        using var reader = new JsonLinesReader(Input(), Mapping, new MemoryStream(file), from);
        return [.. reader.Read()];
    }

    private static List<ArchiveItem> Rows(byte[] file, ArchivePosition from = default)
    {
        using var reader = new CsvReader(Input(), Mapping, "utf-8", new MemoryStream(file), from);
        return [.. reader.Read()];
    }

    private static List<ArchiveItem> Packed(byte[] file, ArchivePosition from = default)
    {
        using var reader = new TarReader(Input(), new MemoryStream(file), file.Length, from);
        return [.. reader.Read()];
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create))
            foreach (var (name, content) in files)
                using (var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open())
                    entry.Write(content);
        return zipped.ToArray();
    }

    private static byte[] Tar(bool isGzip, int count)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, leaveOpen: true))
            for (var i = 0; i < count; i++)
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"dir/{i}.txt") { DataStream = new MemoryStream(Encoding.UTF8.GetBytes($"Texte {i}")) });
        return isGzip ? WarcFile.Gzip(packed.ToArray()) : packed.ToArray();
    }
}
