using System.Globalization;
using System.Text;

namespace Vigie.Ingestion.Archives;

/// <summary>The named fields of a WARC record that reading it needs (ISO 28500).</summary>
internal sealed class WarcHeader
{
    private static readonly byte[][] Names =
    [
        [.. "WARC-Type"u8], [.. "WARC-Target-URI"u8], [.. "WARC-Date"u8], [.. "Content-Type"u8], [.. "Content-Length"u8], [.. "WARC-Truncated"u8],
    ];

    private readonly string?[] _values = new string?[Names.Length];
    private int _last = -1;

    /// <summary>In lower case; empty when missing.</summary>
    public string Type => _values[0]?.ToLowerInvariant() ?? "";

    /// <summary>The address of the record when it is one of the web; null for others (<c>file:</c>, <c>dns:</c>, <c>urn:</c>) and for none.</summary>
    public string? WebAddress
    {
        get
        {
            // Version 1.0 writes the address between angle brackets in its grammar and without them in its examples.
            var text = _values[1]?.Trim('<', '>', ' ');
            return Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
                ? uri.AbsoluteUri
                : null;
        }
    }

    /// <summary>When the content was captured; null when missing or malformed.</summary>
    public DateTimeOffset? Date =>
        DateTimeOffset.TryParse(_values[2], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date.ToUniversalTime() : null;

    public string? ContentType => _values[3];

    /// <summary>Null when missing, malformed or negative.</summary>
    public long? ContentLength => long.TryParse(_values[4], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>Why the writer cut the content off; null when it did not.</summary>
    public string? Truncated => _values[5];

    public void Add(ReadOnlySpan<byte> line)
    {
        if (line[0] is (byte)' ' or (byte)'\t')
        {
            if (_last >= 0)
                _values[_last] += ' ' + Text(line);
            return;
        }

        var colon = line.IndexOf((byte)':');
        _last = colon < 0 ? -1 : IndexOf(line[..colon].Trim(" \t"u8));
        if (_last >= 0)
            _values[_last] ??= Text(line[(colon + 1)..]);
    }

    private static int IndexOf(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < Names.Length; i++)
            if (Ascii.EqualsIgnoreCase(name, Names[i]))
                return i;
        return -1;
    }

    private static string Text(ReadOnlySpan<byte> value) => Encoding.UTF8.GetString(value.Trim(" \t"u8));
}
