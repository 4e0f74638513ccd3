using Microsoft.Extensions.Options;
using Vigie.Contracts;

namespace Vigie.Query.Imports;

/// <summary>Passes an upload on in pieces, of which a few are on their way at a time: reading goes no faster than they arrive.</summary>
internal sealed class ImportUpload(ImportCommands commands, IOptions<ImportsOptions> options)
{
    private readonly ImportsOptions _options = options.Value;

    /// <summary>The length of the body once the broker has all of it; null when it is longer than allowed.</summary>
    public async Task<long?> SendAsync(Guid id, Stream body, CancellationToken cancellationToken)
    {
        var onTheirWay = new Queue<Task>(_options.ChunksAtOnce);
        try
        {
            var length = 0L;
            while (await ReadAsync(body, cancellationToken) is { Length: > 0 } chunk)
            {
                if (length + chunk.Length > _options.MaxBytes)
                    return null;
                if (onTheirWay.Count == _options.ChunksAtOnce)
                    await onTheirWay.Dequeue();
                onTheirWay.Enqueue(commands.PublishAsync(
                    new ImportChunkSent { ImportId = id, Offset = length, Content = chunk }, cancellationToken));
                length += chunk.Length;
            }

            return length;
        }
        finally
        {
            // Whatever ends the upload, no piece may come behind the message that ends it.
            await Task.WhenAll(onTheirWay);
        }
    }

    private async Task<byte[]> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var chunk = new byte[_options.ChunkBytes];
        var read = await body.ReadAtLeastAsync(chunk, chunk.Length, throwOnEndOfStream: false, cancellationToken);
        return read == chunk.Length ? chunk : chunk[..read];
    }
}
