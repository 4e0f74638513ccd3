using System.Collections.Frozen;
using System.Text;
using Vigie.Text.Tables;

namespace Vigie.Text.Encodings;

/// <summary>An encoding under its WHATWG name.</summary>
internal sealed record Charset(string Name, Encoding Encoding)
{
    // Before the fields below, which need it.
    static Charset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static readonly FrozenDictionary<string, Charset> Labels = EmbeddedRules
        .Read("encodings/labels.tsv", "label", "name", "code-page")
        .ToFrozenDictionary(row => row.Required("label"), Known);

    public static Charset Windows1252 { get; } = Labels["windows-1252"];

    public static Charset Utf8 { get; } = Labels["utf-8"];

    /// <summary>Bytes mean something only after an escape sequence, so they can look like ASCII.</summary>
    public bool IsStateful => Name == "iso-2022-jp";

    /// <summary>The encoding with this label, in any spelling (<c>"Latin-1"</c>, <c>charset=UTF8</c>); null when unknown.</summary>
    public static Charset? Find(string? label)
    {
        if (label is null)
            return null;

        var name = label.AsSpan(label.IndexOf('=', StringComparison.Ordinal) + 1).Trim(" \t\r\n\"';").ToString().ToLowerInvariant();
        return Labels.TryGetValue(name, out var charset) || Labels.TryGetValue(name.Replace('_', '-'), out charset) ? charset : null;
    }

    private static Charset Known(TableRow row)
    {
        var encoding = row.Integer("code-page", 0) is var codePage and > 0
            ? CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? System.Text.Encoding.GetEncoding(codePage)
            : throw row.Error("code page expected");
        return new Charset(row.Required("name"), encoding);
    }
}
