using System.IO.Compression;
using System.Text;
using Vigie.Ingestion.Fetching;

namespace Vigie.Ingestion.Tests.Fetching;

public sealed class DecompressionTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat("Une dépêche de l’agence.", 200)));

    [Fact]
    public void Each_coding_is_undone()
    {
        Assert.Equal(Text, Decompression.Undo(Gzip(Text), ["gzip"], 10_000));
        Assert.Equal(Text, Decompression.Undo(Gzip(Text), ["X-GZIP"], 10_000));
        Assert.Equal(Text, Decompression.Undo(Compress(Text, stream => new ZLibStream(stream, CompressionLevel.Fastest)), ["deflate"], 10_000));
        Assert.Equal(Text, Decompression.Undo(Compress(Text, stream => new DeflateStream(stream, CompressionLevel.Fastest)), ["deflate"], 10_000));
        Assert.Equal(Text, Decompression.Undo(Compress(Text, stream => new BrotliStream(stream, CompressionLevel.Fastest)), ["br"], 10_000));
        Assert.Equal(Text, Decompression.Undo(Text, [], 10_000));
    }

    [Fact]
    public void Codings_are_undone_in_the_reverse_order_of_their_application() =>
        Assert.Equal(Text, Decompression.Undo(
            Compress(Gzip(Text), stream => new BrotliStream(stream, CompressionLevel.Fastest)), ["gzip", "br"], 10_000));

    [Fact]
    public void What_is_labelled_gzip_and_is_not_stays_as_it_is() => Assert.Equal(Text, Decompression.Undo(Text, ["gzip"], 10_000));

    [Fact]
    public void More_than_the_limit_is_refused_whatever_the_size_before()
    {
        var bomb = Gzip(new byte[50_000_000]);
        Assert.True(bomb.Length < 1_000_000);

        var error = Assert.Throws<InvalidDataException>(() => Decompression.Undo(bomb, ["gzip"], 1_000_000));

        Assert.Contains("1000000", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip", "gzip", "gzip", "gzip")]
    public void Unknown_and_too_many_codings_are_refused(params string[] codings) =>
        Assert.Throws<InvalidDataException>(() => Decompression.Undo(Text, codings, 10_000));

    [Theory]
    [InlineData("deflate")]
    [InlineData("br")]
    public void Damaged_bodies_are_refused(string coding) =>
        Assert.Throws<InvalidDataException>(() => Decompression.Undo([0x78, 0x9C, 0xFF, 0xFF, 0xFF, 0xFF], [coding], 10_000));

    private static byte[] Gzip(byte[] bytes) => Compress(bytes, stream => new GZipStream(stream, CompressionLevel.Fastest));

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> codec)
    {
        var output = new MemoryStream();
        using (var stream = codec(output))
            stream.Write(bytes);
        return output.ToArray();
    }
}
