namespace Vigie.Query.Documents;

/// <summary>Reads the body of a request up to a limit of our own.</summary>
internal static class BodyBytes
{
    private const int Step = 64 * 1024;

    /// <summary>The whole body; null when it is longer than allowed, of which no more is read than needed to know.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int maxLength, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxLength)
            return null;

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[Step];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > maxLength)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
