using System.Text;

namespace Vigie.Ingestion.Politeness;

/// <summary>
/// A path pattern of RFC 9309 section 2.2.3 (and of TDMRep, which took it over): matched from the start of the path, <c>*</c> is
/// anything, <c>$</c> at the end is the end of the path. Compared octet by octet after percent-encoding was evened out.
/// </summary>
internal sealed class PathPattern
{
    private const string Unescaped = "-._~:/?#[]@!&'()+,;=";

    private readonly string[] _pieces;
    private readonly bool _toTheEnd;

    private PathPattern(string pattern)
    {
        _toTheEnd = pattern.EndsWith('$');
        var body = Even(_toTheEnd ? pattern[..^1] : pattern, isPattern: true);
        _pieces = body.Split('*');
        Length = body.Length + (_toTheEnd ? 1 : 0);
    }

    /// <summary>Octets of the pattern: of two that match, the longer one is the more specific.</summary>
    public int Length { get; }

    /// <summary>The pattern; null when it starts with neither <c>/</c> nor <c>*</c> and so can match nothing.</summary>
    /// <param name="pattern">Its octets, each as the character of that number.</param>
    public static PathPattern? TryParse(string pattern) => pattern is ['/' or '*', ..] ? new PathPattern(pattern) : null;

    /// <summary>Path and query of an address, as they are compared.</summary>
    public static string PathOf(Uri url) => Even(url.PathAndQuery, isPattern: false);

    /// <summary>Tells whether a path from <see cref="PathOf"/> matches. Its time is that of one pass over the path for each piece.</summary>
    public bool Matches(string path)
    {
        if (!path.StartsWith(_pieces[0], StringComparison.Ordinal))
            return false;
        if (_pieces.Length == 1)
            return !_toTheEnd || path.Length == _pieces[0].Length;

        var at = _pieces[0].Length;
        foreach (var piece in _pieces.AsSpan(1, _pieces.Length - 2))
        {
            var found = path.IndexOf(piece, at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + piece.Length;
        }

        var last = _pieces[^1];
        return _toTheEnd
            ? path.Length - at >= last.Length && path.EndsWith(last, StringComparison.Ordinal)
            : path.IndexOf(last, at, StringComparison.Ordinal) >= 0;
    }

    // Section 2.2.2: octets outside ASCII are encoded, unreserved characters are not. A star or dollar that stands for itself is
    // encoded on both sides, and a colon or slash of the query on neither, as in the RFC's table of examples.
    private static string Even(string path, bool isPattern)
    {
        var even = new StringBuilder(path.Length);
        var inQuery = false;
        for (var i = 0; i < path.Length; i++)
        {
            var octet = path[i];
            var isEncoded = octet == '%' && i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]);
            if (isEncoded)
            {
                octet = (char)Convert.FromHexString(path.AsSpan(i + 1, 2))[0];
                i += 2;
            }

            inQuery |= octet == '?' && !isEncoded;
            if (IsPlain(octet, isEncoded, inQuery) || (isPattern && octet == '*' && !isEncoded))
                even.Append(octet);
            else
                even.Append('%').Append(((int)octet).ToString("X2"));
        }

        return even.ToString();
    }

    private static bool IsPlain(char octet, bool isEncoded, bool inQuery) =>
        char.IsAsciiLetterOrDigit(octet)
        || (isEncoded ? octet is '-' or '.' or '_' or '~' || (inQuery && octet is ':' or '/') : Unescaped.Contains(octet));
}
