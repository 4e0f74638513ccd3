using System.Text;

namespace Vigie.Ingestion.Tests.Sitemaps;

/// <summary>A sitemap of so many pages that never stands in memory as a whole.</summary>
internal sealed class RepeatedRecords(int count, string path) : MemoryStream
{
    private int _written;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position == Length && _written <= count)
            Refill();
        return ValueTask.FromResult(Read(buffer.Span));
    }

    private void Refill()
    {
        var record = _written == 0
            ? "<?xml version=\"1.0\"?><urlset>"
            : $"<url><loc>https://a.example/{_written}/{path}</loc><lastmod>2024-05-22T08:41:00Z</lastmod></url>\n";
        _written++;
        SetLength(0);
        Write(Encoding.UTF8.GetBytes(record));
        Position = 0;
    }
}
