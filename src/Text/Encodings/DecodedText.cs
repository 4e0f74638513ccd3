namespace Vigie.Text.Encodings;

/// <summary>Text that was read from bytes.</summary>
/// <param name="Text">
/// The text: line ends are <c>\n</c>, without control characters (except <c>\t</c>), NUL or unpaired surrogates. A single U+FFFD when
/// the bytes are no text.
/// </param>
/// <param name="Encoding">WHATWG name of the encoding that was used, such as <c>utf-8</c>; <c>binary</c> when the bytes are no text.</param>
public sealed record DecodedText(string Text, string Encoding)
{
    /// <summary>What stands for bytes that are no text.</summary>
    public const string NoText = "\uFFFD";
}
