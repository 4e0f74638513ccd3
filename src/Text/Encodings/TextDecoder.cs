namespace Vigie.Text.Encodings;

/// <summary>
/// Turns the bytes of a page into text. A byte order mark decides, then valid UTF-8 (which does not come about by chance), then
/// what the server or the page declares unless the bytes contradict it, then what the bytes look like.
/// </summary>
public static class TextDecoder
{
    /// <summary>Never throws: bytes that are no text give <see cref="DecodedText.NoText"/>.</summary>
    /// <param name="content">The bytes as they were received.</param>
    /// <param name="charset">What the transport declares, in any spelling; null when it declares nothing.</param>
    /// <param name="isHtml">Look for a declaration inside the document.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> content, string? charset, bool isHtml)
    {
        if (ByteOrderMark.Find(content) is { } mark)
            return Finish(mark.Encoding.GetString(content[mark.Length..]), mark.Name);
        if (BinaryContent.WideText(content) is { } wide)
            return Finish(wide.Encoding.GetString(content), wide.Name);
        if (BinaryContent.IsBinary(content))
            return new DecodedText(DecodedText.NoText, "binary");

        var declared = Charset.Find(charset) ?? (isHtml ? MetaCharset.Find(content) : null);
        var utf8 = Utf8Evidence.Of(content);
        if (declared is { IsStateful: true })
            return Finish(declared.Encoding.GetString(content), declared.Name);
        if (utf8.IsUtf8)
            return Finish(Utf8Evidence.Decode(content), "utf-8");

        var chosen = declared is null || declared.Name == "utf-8"
            ? CharsetGuess.Best(content)
            : CharsetGuess.Checked(declared, content);
        return Finish(chosen.Encoding.GetString(content), chosen.Name);
    }

    /// <summary>The WHATWG name of the encoding with this label, in any spelling; null when nobody knows it.</summary>
    public static string? NameOf(string? label) => Charset.Find(label)?.Name;

    private static DecodedText Finish(string text, string name) => new(StorableText.Clean(DoubleEncoding.Repair(text)), name);
}
