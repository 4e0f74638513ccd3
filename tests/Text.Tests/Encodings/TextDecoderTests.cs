using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Vigie.Text.Encodings;

namespace Vigie.Text.Tests.Encodings;

public class TextDecoderTests
{
    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string> Written() => CaseTable.Pairs("encodings/written.tsv");

    public static TheoryData<string, string> DoubleEncoded() => CaseTable.Pairs("encodings/double.tsv");

    [Theory]
    [MemberData(nameof(Written))]
    public void Finds_the_encoding_that_nobody_declared(string encoding, string text)
    {
        var decoded = TextDecoder.Decode(Encoding.GetEncoding(encoding).GetBytes(text), null, isHtml: false);

        Assert.Equal(text, decoded.Text);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Does_not_believe_a_declaration_that_the_bytes_contradict(string encoding, string text)
    {
        var wrong = encoding == "utf-8" ? "iso-8859-1" : "utf-8";

        var decoded = TextDecoder.Decode(Encoding.GetEncoding(encoding).GetBytes(text), wrong, isHtml: false);

        Assert.Equal(text, decoded.Text);
    }

    [Theory]
    [MemberData(nameof(DoubleEncoded))]
    public void Repairs_what_was_encoded_twice_and_only_that(string received, string expected) =>
        Assert.Equal(expected, TextDecoder.Decode(Encoding.UTF8.GetBytes(received), "utf-8", isHtml: false).Text);

    [Theory]
    [InlineData("<html><head><meta charset=windows-1251>")]
    [InlineData("<html><head><meta http-equiv='Content-Type' content='text/html; charset=\"windows-1251\"'>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1251\"?><html>")]
    public void Reads_the_declaration_of_the_page(string head)
    {
        var decoded = TextDecoder.Decode([.. Encoding.ASCII.GetBytes(head), 0xCC, 0xE8, 0xF0], null, isHtml: true);

        Assert.Equal(head + "Мир", decoded.Text);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_decides(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        var decoded = TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes("Été à Pékin")], "windows-1252", isHtml: false);

        Assert.Equal("Été à Pékin", decoded.Text);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Reads_utf_16_without_a_mark(string name) => Assert.Equal(
        "Le sommet de Pékin",
        TextDecoder.Decode(Encoding.GetEncoding(name).GetBytes("Le sommet de Pékin"), null, isHtml: false).Text);

    [Fact]
    public void Keeps_a_utf_8_page_with_a_stray_byte()
    {
        byte[] content = [.. "Négociations à Pékin, été 2024, "u8, 0xE9, .. "t"u8, 0xE9, .. " : déjà décidé"u8];

        var decoded = TextDecoder.Decode(content, "utf-8", isHtml: false);

        Assert.Equal("Négociations à Pékin, été 2024, été : déjà décidé", decoded.Text);
    }

    [Fact]
    public void Removes_what_no_store_can_keep()
    {
        var decoded = TextDecoder.Decode("a\0b\u0001c\r\nd\re\tf\u001b[31mg\u00ADh ﬁn\uFEFF."u8, "utf-8", isHtml: false);

        Assert.Equal("abc\nd\ne\tfgh fin.", decoded.Text);
    }

    [Fact]
    public void Calls_random_bytes_binary()
    {
        var content = new byte[4096];
        new Random(7).NextBytes(content);

        Assert.Equal(new DecodedText(DecodedText.NoText, "binary"), TextDecoder.Decode(content, null, isHtml: false));
    }

    [Fact]
    public void Every_output_can_be_stored() => Prop
        .ForAll<byte[], bool>((content, isHtml) => IsStorable(TextDecoder.Decode(content, null, isHtml).Text))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_cleaned_text_can_be_stored() => Prop
        .ForAll<char[]>(letters => IsStorable(StorableText.Clean(new string(letters))))
        .QuickCheckThrowOnFailure();

    private static bool IsStorable(string text) =>
        text.All(c => c >= ' ' || c is '\n' or '\t')
        && new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetByteCount(text) >= 0;
}
