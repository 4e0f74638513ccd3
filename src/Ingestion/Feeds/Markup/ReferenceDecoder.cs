using System.Text;

namespace Vigie.Ingestion.Feeds.Markup;

/// <summary>
/// Resolves the references in the text of one document. Entities that it declares itself are known only when they stand for plain
/// characters, so that nothing can be nested, blown up or fetched.
/// </summary>
internal sealed class ReferenceDecoder(FeedProblems problems)
{
    /// <summary>Longer ones are no abbreviations.</summary>
    private const int LongestValue = 500;

    private const int MostEntities = 300;

    private Dictionary<string, string>? _declared;

    /// <summary>Takes the entities that a DOCTYPE declares.</summary>
    public void Declare(ReadOnlySpan<char> declaration)
    {
        const string Start = "<!ENTITY";
        while (declaration.IndexOf(Start, StringComparison.Ordinal) is var at and >= 0)
        {
            declaration = declaration[(at + Start.Length)..].TrimStart();
            var nameEnd = declaration.IndexOfAny(" \t\r\n");
            if (nameEnd < 1)
                return;
            var name = declaration[..nameEnd].ToString();
            declaration = declaration[nameEnd..].TrimStart();
            if (declaration is not ['"' or '\'', ..] || declaration[1..].IndexOf(declaration[0]) is not (var length and >= 0))
                continue;
            var value = declaration.Slice(1, length);
            declaration = declaration[(length + 2)..];
            if (length <= LongestValue && value.IndexOfAny("<%&") < 0 && (_declared ??= new(StringComparer.Ordinal)).Count < MostEntities)
                _declared.TryAdd(name, value.ToString());
        }
    }

    public string Decode(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('&');
        if (at < 0)
            return text.ToString();

        var decoded = new StringBuilder(text.Length);
        while (at >= 0)
        {
            decoded.Append(text[..at]);
            text = text[at..];
            text = text[Append(decoded, text)..];
            at = text.IndexOf('&');
        }
        return decoded.Append(text).ToString();
    }

    private int Append(StringBuilder decoded, ReadOnlySpan<char> text)
    {
        var length = CharacterReference.Length(text);
        if (length == 0)
        {
            problems.Add(FeedProblemKind.BareAmpersand, text);
            decoded.Append('&');
            return 1;
        }

        var reference = text[..length];
        if (_declared is not null && _declared.TryGetValue(reference[1..^1].ToString(), out var declared))
        {
            decoded.Append(declared);
            return length;
        }

        if (reference[1] != '#' && reference is not ("&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;"))
            problems.Add(FeedProblemKind.UndeclaredEntity, reference);
        var value = CharacterReference.Resolve(reference);
        if (value is null && reference[1] == '#')
            problems.Add(FeedProblemKind.ForbiddenCharacter, reference);
        decoded.Append(value ?? reference.ToString());
        return length;
    }
}
