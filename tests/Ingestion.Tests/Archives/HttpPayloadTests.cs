using System.IO.Compression;
using System.Text;
using Vigie.Ingestion.Archives;

namespace Vigie.Ingestion.Tests.Archives;

public sealed class HttpPayloadTests
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<p>" + string.Join(' ', Enumerable.Range(0, 500)) + "</p>");

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("raw-deflate")]
    [InlineData("br")]
    [InlineData("identity")]
    public void Content_encodings_are_undone(string encoding)
    {
        var answer = Read($"Content-Encoding: {encoding.Replace("raw-", "", StringComparison.Ordinal)}", Encode(encoding, Page));

        Assert.Equal(Page, answer.Body);
        Assert.Null(answer.Problem);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void A_body_that_is_decoded_already_is_taken_as_it_is(string encoding)
    {
        Assert.Equal(Page, Read($"Content-Encoding: {encoding}\r\nTransfer-Encoding: chunked", Page).Body);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void A_bomb_stops_at_the_limit(string encoding)
    {
        var answer = Read($"Content-Encoding: {encoding}", Encode(encoding, new byte[50_000_000]));

        Assert.True(answer.IsTooLarge);
        Assert.Empty(answer.Body);
    }

    [Fact]
    public void Encodings_are_undone_in_the_order_opposite_to_the_header()
    {
        Assert.Equal(Page, Read("Content-Encoding: gzip, br", Encode("br", Encode("gzip", Page))).Body);
    }

    [Fact]
    public void An_unknown_encoding_is_named()
    {
        Assert.Equal("content-encoding zstd is not supported", Read("Content-Encoding: zstd", Page).Problem);
    }

    [Theory]
    [InlineData("5\r\nAstan\r\n1\r\na\r\n0\r\n\r\n", "Astana", false)]
    [InlineData("0005;x=y\r\nAstan\r\n1 \r\na\r\n0\r\nTrailer: x\r\n\r\n", "Astana", false)]
    [InlineData("5\nAstan\n1\na\n0\n\n", "Astana", false)]
    [InlineData("5\r\nAstan\r\n", "Astan", true)]
    [InlineData("5\r\nAstan\r\n9\r\na", "Astana", true)]
    [InlineData("5\r\nAstan\r\nzz\r\na", "Astan", true)]
    [InlineData("ffffffffffffffff\r\nAstana", "ffffffffffffffff\r\nAstana", false)]
    [InlineData("Astana", "Astana", false)]
    [InlineData("", "", false)]
    public void Chunks_are_joined_as_far_as_they_go(string body, string expected, bool isBroken)
    {
        var answer = Read("Transfer-Encoding: chunked", Encoding.ASCII.GetBytes(body));

        Assert.Equal(expected, Encoding.ASCII.GetString(answer.Body));
        Assert.Equal(isBroken, answer.Problem is not null);
    }

    [Fact]
    public void A_damaged_encoding_gives_what_was_decoded_before()
    {
        var encoded = Encode("gzip", Page);
        encoded.AsSpan(encoded.Length / 2).Fill(0xFF);

        Assert.Contains("damaged", Read("Content-Encoding: gzip", encoded).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1")]
    [InlineData("HTTP/1.1 OK\r\n\r\n")]
    [InlineData("<html>")]
    public void What_is_no_answer_is_none(string block)
    {
        Assert.Null(HttpPayload.TryRead(Encoding.ASCII.GetBytes(block), 1000));
    }

    private static HttpPayload Read(string header, byte[] body) =>
        HttpPayload.TryRead([.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{header}\r\n\r\n"), .. body], 100_000)
        ?? throw new InvalidOperationException("No answer was read.");

    private static byte[] Encode(string encoding, byte[] content)
    {
        using var encoded = new MemoryStream();
        using (Stream encoder = encoding switch
        {
            "gzip" or "x-gzip" => new GZipStream(encoded, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(encoded, CompressionLevel.Fastest),
            "raw-deflate" => new DeflateStream(encoded, CompressionLevel.Fastest),
            "br" => new BrotliStream(encoded, CompressionLevel.Fastest),
            _ => new BufferedStream(encoded),
        })
            encoder.Write(content);
        return encoded.ToArray();
    }
}
