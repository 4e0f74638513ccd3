namespace Vigie.Text.Encodings;

/// <summary>Tells bytes that are no text, and UTF-16 without a mark, by their NULs and control characters.</summary>
internal static class BinaryContent
{
    /// <summary>What a file is shows at its beginning.</summary>
    private const int Looked = 64 * 1024;

    /// <summary>Random bytes have 11 control characters in a hundred; text in a damaged file seldom has two.</summary>
    private const double MostControls = 0.04;

    /// <summary>So many may stand in a text of one line.</summary>
    private const int FewControls = 4;

    private static readonly byte[][] Signatures =
    [
        [.. "%PDF-"u8], [.. "PK\u0003\u0004"u8], [0x89, .. "PNG"u8], [.. "GIF8"u8], [0xFF, 0xD8, 0xFF], [0x1F, 0x8B],
        [.. "\u007fELF"u8], [.. "OggS"u8], [0xD0, 0xCF, 0x11, 0xE0],
    ];

    public static bool IsBinary(ReadOnlySpan<byte> content)
    {
        foreach (var signature in Signatures)
        {
            if (content.StartsWith(signature))
                return true;
        }

        var looked = content[..Math.Min(content.Length, Looked)];
        var controls = 0;
        foreach (var b in looked)
        {
            if (b is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B))
                controls++;
        }
        return controls > Math.Max(FewControls, looked.Length * MostControls);
    }

    /// <summary>UTF-16 without a mark: every other byte of spaces, digits and Latin letters is NUL.</summary>
    public static Charset? WideText(ReadOnlySpan<byte> content)
    {
        var looked = content[..(Math.Min(content.Length, Looked) & ~1)];
        int even = 0, odd = 0;
        for (var i = 0; i < looked.Length; i += 2)
        {
            even += looked[i] == 0 ? 1 : 0;
            odd += looked[i + 1] == 0 ? 1 : 0;
        }

        var enough = Math.Max(4, looked.Length / 10);
        return odd >= enough && even < odd / 10 ? Charset.Find("utf-16le")
            : even >= enough && odd < even / 10 ? Charset.Find("utf-16be")
            : null;
    }
}
