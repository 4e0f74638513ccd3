using System.Net.Http.Headers;

namespace Vigie.Ingestion.Imports;

/// <summary>
/// A file on the web as a stream. Where the server gives ranges it can seek, and a connection that breaks off is taken up where it
/// was.
/// </summary>
internal sealed class WebFile : Stream
{
    // Reading on to a place near by is cheaper than asking for it.
    private const int ReadOver = 256 * 1024;
    private const int MaxBreaks = 5;

    private readonly WebFiles _web;
    private readonly Uri _url;
    private readonly CancellationToken _stop;
    private readonly byte[] _passed = new byte[16 * 1024];
    private readonly EntityTagHeaderValue? _version;

    // Readers look at the first bytes to know what they have, and go elsewhere or back.
    private readonly byte[] _head = new byte[64];
    private int _headLength;
    private readonly long? _length;
    private HttpResponseMessage? _response;
    private Stream? _body;
    private long _bodyAt;
    private long _position;

    /// <exception cref="FileFaultException">The file cannot be had.</exception>
    public WebFile(WebFiles web, Uri url, CancellationToken stop)
    {
        (_web, _url, _stop) = (web, url, stop);
        Ask(0);
        _version = _response!.Headers.ETag;
        _length = _response.Content.Headers.ContentLength;
        CanSeek = _length is not null && _response.Headers.AcceptRanges.Contains("bytes");
    }

    public override bool CanRead => true;

    public override bool CanSeek { get; }

    public override bool CanWrite => false;

    /// <summary>Bytes of the file; null when the server does not say.</summary>
    public long? KnownLength => _length;

    public override long Length => _length ?? throw new NotSupportedException("The server does not say how long the file is.");

    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (count == 0 || _position >= _length)
            return 0;
        if (_position < _headLength)
            return ReadHead(buffer.AsSpan(offset, count));
        for (var breaks = 0; ; breaks++)
        {
            try
            {
                GoToPosition();
                var read = ReadBody(buffer, offset, count);
                if (read == 0 && _length is not null)
                    throw new FileFaultException($"{_url}: the answer broke off", mayPass: true);
                _position += read;
                return read;
            }
            catch (IOException fault) when (CanSeek && breaks < MaxBreaks && fault is not FileFaultException { MayPass: false })
            {
                HangUp();
            }
        }
    }

    public override long Seek(long offset, SeekOrigin origin) => _position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            HangUp();
        base.Dispose(disposing);
    }

    private int ReadHead(Span<byte> buffer)
    {
        var known = _head.AsSpan((int)_position, _headLength - (int)_position);
        var count = Math.Min(known.Length, buffer.Length);
        known[..count].CopyTo(buffer);
        _position += count;
        return count;
    }

    private void GoToPosition()
    {
        if (_body is not null && (_position < _bodyAt || _position - _bodyAt > ReadOver))
            HangUp();
        if (_body is null)
            Ask(_position);
        while (_bodyAt < _position)
            if (ReadBody(_passed, 0, (int)Math.Min(_passed.Length, _position - _bodyAt)) == 0)
                throw new FileFaultException($"{_url}: the answer broke off", mayPass: true);
    }

    // The readers of archives are synchronous, so this stream waits; the import that waits with it does nothing else meanwhile.
    private void Ask(long offset)
    {
        _response = _web.GetAsync(_url, offset, _version, _stop).GetAwaiter().GetResult();
        _body = _response.Content.ReadAsStream(_stop);
        _bodyAt = offset;
    }

    private int ReadBody(byte[] buffer, int offset, int count)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(_stop);
        deadline.CancelAfter(_web.Patience);
        try
        {
            var read = _body!.ReadAsync(buffer.AsMemory(offset, count), deadline.Token).AsTask().GetAwaiter().GetResult();
            if (_bodyAt == _headLength)
                KeepHead(buffer.AsSpan(offset, read));
            _bodyAt += read;
            return read;
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            throw new FileFaultException($"{_url}: the server sends no more", mayPass: true);
        }
    }

    private void KeepHead(ReadOnlySpan<byte> read)
    {
        var count = Math.Min(read.Length, _head.Length - _headLength);
        read[..count].CopyTo(_head.AsSpan(_headLength));
        _headLength += count;
    }

    private void HangUp()
    {
        _body?.Dispose();
        _response?.Dispose();
        (_body, _response) = (null, null);
    }
}
