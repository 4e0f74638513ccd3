using System.Collections.Frozen;
using System.Text;
using Vigie.Text.Rules;

namespace Vigie.Text.Encodings;

/// <summary>An encoding under its WHATWG name.</summary>
internal sealed record Charset(string Name, Encoding Encoding)
{
    // Before the fields below, which need it.
    static Charset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static readonly FrozenDictionary<string, Charset> Labels = RuleTable
        .Read("encodings/labels.tsv", 3)
        .ToFrozenDictionary(row => row[0], Known);

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

    private static Charset Known(RuleRow row)
    {
        var encoding = int.TryParse(row[2], out var codePage)
            ? CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? System.Text.Encoding.GetEncoding(codePage)
            : throw row.Error("code page expected");
        return new Charset(row[1], encoding);
    }
}
