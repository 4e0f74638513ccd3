using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Vigie.EndToEnd.Tests.BadWeek;

/// <summary>What the hosts of the bad week answer.</summary>
internal sealed class PressAnswers(Traps traps, IReadOnlyList<PressHost> hosts)
{
    private static readonly TimeSpan LeaveAlone = TimeSpan.FromSeconds(4);
    private static readonly byte[] Bomb = Compressed(new byte[64 * 1024 * 1024], "gzip");
    private static readonly string[] Codings = ["gzip", "br", "deflate"];
    private static readonly string?[] WrongTypes = ["text/html; charset=utf-8", "application/octet-stream", null, "image/png", "text/plain"];

    /// <summary>True when the request is for this feed where it really is.</summary>
    public bool Is(PressFeed feed, PressRequest request) => feed.Host.Trouble switch
    {
        Trouble.MovedForGood or Trouble.MovedForNow => request.Host == feed.Host && request.Page == feed.NewPath,
        Trouble.MovedToAnotherHost => request.Host == NewHost(feed) && request.Page == feed.NewPath,
        _ => request.Host == feed.Host && request.Page == feed.Path,
    };

    public async Task WriteAsync(HttpContext http, PressRequest request, int attempt)
    {
        if (request.Page == "/robots.txt")
            await WriteRobotsAsync(http, request.Host);
        else if (request.Host.Feeds.FirstOrDefault(feed => feed.Path == request.Page) is { } own)
            await WriteFeedAsync(http, own, request, attempt);
        else if (hosts.SelectMany(host => host.Feeds).FirstOrDefault(feed => Is(feed, request)) is { } moved)
            await WriteFeedTextAsync(http, moved, request.Day);
        else if (request.Host.Feeds.FirstOrDefault(feed => feed.Articles.Any(article => article.Path == request.Page)) is { } feed)
            await WritePageAsync(http, feed, feed.Articles.First(article => article.Path == request.Page), request, attempt);
        else
            http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private PressHost NewHost(PressFeed feed) => hosts[^(1 + (feed.Host.Number % 10))];

    private static async Task WriteRobotsAsync(HttpContext http, PressHost host)
    {
        if (host.Trouble == Trouble.RobotsFail)
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else if (Robots.Of(host) is { } robots)
            await http.Response.WriteAsync(robots);
        else
            http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task WriteFeedAsync(HttpContext http, PressFeed feed, PressRequest request, int attempt)
    {
        switch (feed.Host.Trouble)
        {
            case Trouble.MovedForGood:
                Redirect(http, feed.Number == 0 ? 301 : 308, feed.NewPath);
                break;
            case Trouble.MovedForNow:
                Redirect(http, feed.Number == 0 ? 302 : 307, feed.NewPath);
                break;
            case Trouble.MovedToAnotherHost:
                Redirect(http, 301, NewHost(feed).Origin + feed.NewPath);
                break;
            case Trouble.RedirectsInCircles:
                Redirect(http, 302, feed.Path + "?encore=" + attempt);
                break;
            case Trouble.RedirectsInwards:
                Redirect(http, 302, traps.Targets[((feed.Host.Number / 10 * 2) + feed.Number) % traps.Targets.Count]);
                break;
            case Trouble.TooManyRequests when attempt == 1:
                LeaveAloneFor(http, request, StatusCodes.Status429TooManyRequests, asDate: false);
                break;
            case Trouble.UnavailableUntil when attempt == 1:
                LeaveAloneFor(http, request, StatusCodes.Status503ServiceUnavailable, asDate: true);
                break;
            case Trouble.ErrorsPass when attempt == 1:
                http.Response.StatusCode = feed.Number == 0 ? 500 : 502;
                break;
            case Trouble.NoAnswerAtFirst when attempt == 1:
                await Task.Delay(Timeout.Infinite, http.RequestAborted);
                break;
            case Trouble.DripsAtFirst when attempt == 1:
                await DripAsync(http, TimeSpan.FromMilliseconds(100));
                break;
            case Trouble.Endless:
                await DripAsync(http, TimeSpan.Zero);
                break;
            case Trouble.CompressionBomb:
                await WriteBombAsync(http);
                break;
            case Trouble.HugeHeaders:
                http.Response.Headers["X-Filler"] = new string('x', 200_000);
                await WriteFeedTextAsync(http, feed, request.Day);
                break;
            default:
                await WriteFeedTextAsync(http, feed, request.Day);
                break;
        }
    }

    private static async Task WriteFeedTextAsync(HttpContext http, PressFeed feed, int day)
    {
        if (IsKnown(http, feed, day))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            await http.Response.StartAsync();
            return;
        }

        var text = PressTexts.Feed(feed, day);
        http.Response.ContentType = feed.Host.Trouble == Trouble.WrongType ? WrongTypes[(feed.Host.Number + feed.Number) % WrongTypes.Length] : "application/rss+xml";
        await WriteBytesAsync(http, feed, feed.Host.Trouble == Trouble.BrokenXml ? Broken(feed, text) : Encoding.UTF8.GetBytes(text));
    }

    private async Task WritePageAsync(HttpContext http, PressFeed feed, Article article, PressRequest request, int attempt)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        switch (feed.Host.Trouble, article.Number)
        {
            case (Trouble.BadPages, 0):
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
            case (Trouble.BadPages, 1):
                http.Response.ContentType = "application/pdf";
                await http.Response.WriteAsync("%PDF-1.7");
                break;
            case (Trouble.BadPages, 2):
                await WriteBombAsync(http);
                break;
            case (Trouble.BadPages, 3):
                Redirect(http, 302, traps.Targets[(feed.Host.Number + feed.Number) % traps.Targets.Count]);
                break;
            case (Trouble.BadPages, 4):
                await DripAsync(http, TimeSpan.Zero);
                break;
            // Once more than one fetch tries, so that the page has to wait for another visit.
            case (Trouble.PageErrorsPass, 1) when feed.Number == 0 && attempt <= 2:
                http.Response.StatusCode = attempt == 1 ? 503 : 500;
                break;
            case (Trouble.PageErrorsPass, 2 or 5) when attempt == 1:
                http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                break;
            default:
                await WriteBytesAsync(http, feed, Encoding.UTF8.GetBytes(PressTexts.Page(feed, article, request.Day)));
                break;
        }
    }

    private static bool IsKnown(HttpContext http, PressFeed feed, int day)
    {
        if (feed.Host.Trouble == Trouble.DatesInsteadOfTags)
        {
            var modified = new DateTimeOffset(2026, 5, 4 + PressFeed.Version(day), 8, 0, 0, TimeSpan.Zero).ToString("R");
            http.Response.Headers.LastModified = modified;
            return http.Request.Headers.IfModifiedSince == modified;
        }

        var tag = $"\"{feed.Id}-{PressFeed.Version(day)}\"";
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch == tag;
    }

    private static Task WriteBytesAsync(HttpContext http, PressFeed feed, byte[] body)
    {
        if (feed.Host.Trouble != Trouble.Compressed)
            return http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
        var coding = Codings[feed.Host.Number % Codings.Length];
        http.Response.Headers.ContentEncoding = coding;
        return http.Response.Body.WriteAsync(Compressed(body, coding), http.RequestAborted).AsTask();
    }

    // Ways in which feeds are broken, and still every reader shows them.
    private static byte[] Broken(PressFeed feed, string text) => (((feed.Host.Number / 10) + feed.Number) % 4) switch
    {
        0 => Encoding.UTF8.GetBytes(text.Replace("Le Courrier", "Le Courrier & l&eacute;cho <b>", StringComparison.Ordinal)),
        1 => Encoding.UTF8.GetBytes(text[..text.LastIndexOf("</item>", StringComparison.Ordinal)]),
        2 => Encoding.Latin1.GetBytes(text),
        _ => Encoding.UTF8.GetBytes("\r\n\u0001 " + text),
    };

    private static void Redirect(HttpContext http, int status, string target)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Location = target;
    }

    private static void LeaveAloneFor(HttpContext http, PressRequest request, int status, bool asDate)
    {
        var until = TimeProvider.System.GetUtcNow() + LeaveAlone;
        // A date of HTTP has no fractions of seconds.
        request.LeaveAloneUntil = asDate ? until.AddTicks(-(until.Ticks % TimeSpan.TicksPerSecond)) : until;
        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = asDate ? until.ToString("R") : LeaveAlone.TotalSeconds.ToString("F0");
    }

    private static async Task DripAsync(HttpContext http, TimeSpan pause)
    {
        http.Response.ContentType ??= "application/rss+xml";
        var drop = new byte[pause > TimeSpan.Zero ? 1 : 16 * 1024];
        drop.AsSpan().Fill((byte)' ');
        while (true)
        {
            await http.Response.Body.WriteAsync(drop, http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            await Task.Delay(pause, http.RequestAborted);
        }
    }

    private static async Task WriteBombAsync(HttpContext http)
    {
        http.Response.Headers.ContentEncoding = "gzip";
        await http.Response.Body.WriteAsync(Bomb, http.RequestAborted);
    }

    private static byte[] Compressed(byte[] body, string coding)
    {
        var output = new MemoryStream();
        using (Stream stream = coding switch
        {
            "gzip" => new GZipStream(output, CompressionLevel.Fastest),
            "br" => new BrotliStream(output, CompressionLevel.Fastest),
            _ => new ZLibStream(output, CompressionLevel.Fastest),
        })
            stream.Write(body);
        return output.ToArray();
    }
}
