namespace Vigie.Text.Encodings;

/// <summary>Chooses an encoding by how much the bytes beyond ASCII look like words and punctuation in it.</summary>
internal static class CharsetGuess
{
    /// <summary>Enough bytes to judge by.</summary>
    private const int Looked = 64 * 1024;

    /// <summary>A declaration is dropped only where the bytes read clearly better in another encoding, per byte beyond ASCII.</summary>
    private const double ClearLead = 1.0;

    /// <summary>One or two characters read as words in many encodings: their declaration is the better witness.</summary>
    private const int FewestToDoubt = 5;

    private static readonly Charset[] SingleByte =
    [
        Charset.Windows1252, Named("iso-8859-15"), Named("windows-1251"), Named("koi8-r"), Named("windows-1250"), Named("windows-1256"),
        Named("windows-1253"), Named("ibm866"),
    ];

    private static readonly Charset[] MultiByte = [Named("shift_jis"), Named("euc-jp"), Named("gb18030"), Named("big5"), Named("euc-kr")];

    /// <summary>The encoding in which the bytes read best; windows-1252 when nothing tells.</summary>
    public static Charset Best(ReadOnlySpan<byte> content)
    {
        var looked = content[..Math.Min(content.Length, Looked)];
        var best = Charset.Windows1252;
        var bestScore = double.NegativeInfinity;
        foreach (var candidate in (ReadOnlySpan<Charset>)[.. SingleByte, .. MultiByte])
        {
            var score = Score(candidate, looked);
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }
        return best;
    }

    /// <summary>The declared encoding, unless the bytes read clearly better in another one.</summary>
    public static Charset Checked(Charset declared, ReadOnlySpan<byte> content)
    {
        var looked = content[..Math.Min(content.Length, Looked)];
        if (IsTooLittleToDoubt(declared, looked))
            return declared;
        var best = Best(content);
        return best == declared || Score(best, looked) - Score(declared, looked) < ClearLead ? declared : best;
    }

    private static bool IsTooLittleToDoubt(Charset declared, ReadOnlySpan<byte> content)
    {
        var beyondAscii = 0;
        foreach (var value in content)
            beyondAscii += value >= 0x80 ? 1 : 0;
        return beyondAscii < FewestToDoubt && !declared.Encoding.GetString(content).Contains('\uFFFD', StringComparison.Ordinal);
    }

    private static double Score(Charset charset, ReadOnlySpan<byte> content)
    {
        var text = charset.Encoding.GetString(content);
        double score = 0;
        var seen = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < '\u0080')
                continue;
            seen++;
            score += Plausibility(i == 0 ? ' ' : text[i - 1], text[i], i + 1 == text.Length ? ' ' : text[i + 1]);
        }
        return seen == 0 ? 0 : score / seen;
    }

    /// <summary>How well a character beyond ASCII sits between its neighbours.</summary>
    private static double Plausibility(char before, char c, char after)
    {
        // The Japanese decoders put a middle dot where a byte fits nowhere.
        if (c is '\uFFFD' or '\u30FB' or (>= '\u0080' and <= '\u009F') or (>= '\uE000' and <= '\uF8FF'))
            return -4;
        if (c is (>= '\u3040' and <= '\u30FF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\u4E00' and <= '\u9FFF'))
            return IsEastAsian(before) || IsEastAsian(after) ? CommonEastAsian(c) : -1;
        if (char.IsLetter(c))
            return LetterPlausibility(before, c, after);
        return c switch
        {
            '’' or '‘' => char.IsLetter(before) || char.IsLetter(after) ? 1 : 0,
            '€' => char.IsWhiteSpace(before) || char.IsDigit(before) ? 1 : -0.5,
            '«' or '»' or '“' or '”' or '„' or '–' or '—' or '…' or '\u00A0' or '№' => 0.8,
            '½' or '¼' or '¾' => char.IsLetter(before) || char.IsLetter(after) ? -2 : 0.3,
            '°' or '·' or '•' or '©' or '®' or '™' or '§' or '£' or '²' or '³' or 'º' or 'ª' or '¿' or '¡' => 0.2,
            _ => -1.5,
        };
    }

    private static double LetterPlausibility(char before, char c, char after)
    {
        var family = Family(c);
        if (Alien(family, before) || Alien(family, after))
            return -1.5;
        if (char.IsUpper(c) && char.IsLower(before))
            return -1.5;
        if (family == Alphabet.Latin)
            return CommonLatin(c) ? 1 : -0.3;

        // In another alphabet a letter beyond ASCII stands beside its like.
        return Family(before) == family || Family(after) == family ? char.IsLower(c) ? 1.05 : 0.9 : 0;
    }

    private static bool Alien(Alphabet family, char neighbour) =>
        Family(neighbour) is var other && other != Alphabet.None && other != family;

    private static bool CommonLatin(char c) => LetterFold.Fold(c) is 'e' or 'a' or 'o' or 'u' or 'i' or 'c' or 'n' && c < '\u0100'
        || c is 'ß' or 'œ' or 'Œ' or 'æ' or 'ø' or 'ÿ' or 'š' or 'č' or 'ž' or 'ł' or 'ę' or 'ą' or 'ś' or 'ż' or 'ř' or 'ě' or 'ů' or 'ő' or 'ă' or 'ş' or 'ţ';

    // The most frequent characters settle which of the East Asian encodings it is.
    private static double CommonEastAsian(char c) => c < '\u3100' || "的一是不了人在有国中年日本大会上报新地出时和发说这为行"
        .Contains(c, StringComparison.Ordinal) ? 1.5 : 0.7;

    private static bool IsEastAsian(char c) => c is (>= '\u3000' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3')
        or (>= '\uFF00' and <= '\uFF60');

    private static Alphabet Family(char c) => c switch
    {
        _ when !char.IsLetter(c) => Alphabet.None,
        < '\u0250' => Alphabet.Latin,
        >= '\u0370' and < '\u0400' => Alphabet.Greek,
        >= '\u0400' and < '\u0530' => Alphabet.Cyrillic,
        >= '\u0600' and < '\u0700' => Alphabet.Arabic,
        _ => Alphabet.Other,
    };

    private static Charset Named(string name) => Charset.Find(name) ?? throw new InvalidOperationException($"Encoding {name} is not in labels.tsv.");

    private enum Alphabet
    {
        None,
        Latin,
        Greek,
        Cyrillic,
        Arabic,
        Other,
    }
}
