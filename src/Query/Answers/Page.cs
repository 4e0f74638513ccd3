using System.Text.Json;

namespace Vigie.Query.Answers;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
internal sealed record Page<T>
    where T : ICsvRow
{
    /// <summary>What was found, in the order that was asked for.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>Cursor of the next page, to be sent back with the same parameters; null on the last one.</summary>
    public string? Next { get; init; }

    /// <summary>How many there are on all pages.</summary>
    public required Total Total { get; init; }

    /// <summary>The page as bytes. NDJSON and CSV hold the items alone: the next page is in the <c>Link</c> header.</summary>
    public byte[] Write(Format format)
    {
        if (format == Format.Csv)
            return Csv.Write(Items);
        if (format != Format.Ndjson)
            return JsonSerializer.SerializeToUtf8Bytes(this, ApiJson.Options);

        using var lines = new MemoryStream();
        foreach (var item in Items)
        {
            JsonSerializer.Serialize(lines, item, ApiJson.Options);
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }
}
