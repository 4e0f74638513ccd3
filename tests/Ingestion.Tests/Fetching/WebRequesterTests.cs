using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Vigie.Ingestion.Fetching;
using Vigie.Ingestion.Tests.Web;
using Vigie.Testing;

namespace Vigie.Ingestion.Tests.Fetching;

public sealed class WebRequesterTests
{
    [Fact]
    public async Task Headers_that_are_too_long_are_refused()
    {
        var result = await AnswerAsync(http =>
        {
            http.Response.Headers["X-Filler"] = new string('x', 70_000);
            return http.Response.WriteAsync("Bonjour");
        });

        Assert.Equal((FetchOutcome.Failed, false), (result.Outcome, result.IsTransient));
        Assert.Contains("headers", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_end_is_left_at_the_limit()
    {
        var ended = false;
        var result = await AnswerAsync(async http =>
        {
            try
            {
                while (true)
                    await http.Response.Body.WriteAsync(new byte[64 * 1024], http.RequestAborted);
            }
            finally
            {
                ended = true;
            }
        });

        Assert.Equal("the answer is longer than 1000000 bytes", result.Reason);
        await Until.TrueAsync("the connection is closed", () => ended);
    }

    [Fact]
    public async Task A_length_beyond_the_limit_is_refused_before_the_body()
    {
        var result = await AnswerAsync(async http =>
        {
            http.Response.ContentLength = 2_000_000;
            await http.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        });

        Assert.Contains("2000000 bytes", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_drips_and_one_that_never_comes_end_in_time()
    {
        foreach (var drips in new[] { true, false })
        {
            var result = await AnswerAsync(
                async http =>
                {
                    for (; ; await Task.Delay(20, http.RequestAborted))
                    {
                        if (drips)
                            await http.Response.Body.WriteAsync(" "u8.ToArray(), http.RequestAborted);
                    }
                },
                options => options.RequestSeconds = 0.4);

            Assert.Equal(("no complete answer within 0.4 s", true), (result.Reason, result.IsTransient));
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("gzip, gzip")]
    public async Task A_small_answer_that_unfolds_into_a_huge_one_is_refused(string codings)
    {
        var bomb = codings.Split(", ").Aggregate(new byte[32 * 1024 * 1024], Compress);
        Assert.True(bomb.Length < 100_000);

        var result = await AnswerAsync(http => SendAsync(http, codings, bomb));

        Assert.Equal("the answer is longer than 1000000 bytes after decompression", result.Reason);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task A_damaged_compression_is_a_fault_of_the_answer(string coding)
    {
        var damaged = Compress(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 5000))), coding);
        damaged.AsSpan(damaged.Length / 3, 40).Fill(0xFF);

        var result = await AnswerAsync(http => SendAsync(http, coding, damaged));

        Assert.Equal(FetchOutcome.Failed, result.Outcome);
        Assert.NotNull(result.Reason);
    }

    [Fact]
    public async Task Codings_that_nobody_uses_are_refused()
    {
        var result = await AnswerAsync(http => SendAsync(http, "zstd", [1, 2, 3]));

        Assert.Contains("zstd", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_that_is_not_ascii_is_sent_back_as_it_came()
    {
        await using var site = await TestSite.StartAsync();
        site.Serve("/", http =>
        {
            http.Response.Headers.ETag = "\"été\"";
            return Task.CompletedTask;
        });
        var requester = Requesters.Create();

        var (first, _) = await requester.SendAsync(new FetchRequest { Url = new Uri(site.Origin) }, CancellationToken.None);
        var (second, _) = await requester.SendAsync(new FetchRequest { Url = new Uri(site.Origin), ETag = first.ETag }, CancellationToken.None);

        Assert.Equal((FetchOutcome.Fetched, FetchOutcome.Fetched), (first.Outcome, second.Outcome));
        Assert.Equal("\"été\"", site.Requests.Last().Headers["If-None-Match"]);
    }

    [Fact]
    public async Task User_info_of_an_address_is_not_sent()
    {
        await using var site = await TestSite.StartAsync();
        site.Serve("/page", "Bonjour");
        var address = RequestAddress.Clean(new Uri(site.Origin.Replace("http://", "http://lecteur:secret@", StringComparison.Ordinal) + "/page#bas"), out _);

        var (result, _) = await Requesters.Create().SendAsync(new FetchRequest { Url = address! }, CancellationToken.None);

        Assert.Equal(FetchOutcome.Fetched, result.Outcome);
        Assert.Equal(site.Origin + "/page", result.Url.AbsoluteUri);
        Assert.DoesNotContain("Authorization", Assert.Single(site.Requests).Headers.Keys);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://presse.example/")]
    [InlineData("gopher://presse.example/")]
    [InlineData("data:text/html,Bonjour")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/page")]
    public void Only_addresses_of_the_web_are_requested(string address) =>
        Assert.Null(RequestAddress.Clean(new Uri(address, UriKind.RelativeOrAbsolute), out _));

    private static async Task<FetchResult> AnswerAsync(RequestDelegate answer, Action<FetchOptions>? configure = null)
    {
        await using var site = await TestSite.StartAsync();
        site.Serve("/", answer);
        var (result, _) = await Requesters.Create(configure).SendAsync(new FetchRequest { Url = new Uri(site.Origin) }, CancellationToken.None);
        return result;
    }

    private static Task SendAsync(HttpContext http, string codings, byte[] body)
    {
        http.Response.Headers.ContentEncoding = codings;
        return http.Response.Body.WriteAsync(body).AsTask();
    }

    private static byte[] Compress(byte[] bytes, string coding)
    {
        var output = new MemoryStream();
        using (Stream stream = coding switch
        {
            "gzip" => new GZipStream(output, CompressionLevel.SmallestSize),
            "deflate" => new ZLibStream(output, CompressionLevel.SmallestSize),
            _ => new BrotliStream(output, CompressionLevel.Fastest),
        })
            stream.Write(bytes);
        return output.ToArray();
    }
}
