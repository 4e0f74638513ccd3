namespace Vigie.Text;

/// <summary>Folds letters one for one, so that positions in the folded text are positions in the original.</summary>
public static class LetterFold
{
    // The runtime decomposes nothing in invariant mode, so the letters are listed.
    private static readonly (string Accented, char Plain)[] Latin =
    [
        ("àáâãäåāăąǎǟǡǻȁȃȧ", 'a'),
        ("çćĉċč", 'c'),
        ("ďđ", 'd'),
        ("èéêëēĕėęěȅȇȩ", 'e'),
        ("ĝğġģǧǵ", 'g'),
        ("ĥȟħ", 'h'),
        ("ìíîïĩīĭįǐȉȋı", 'i'),
        ("ĵǰ", 'j'),
        ("ķǩ", 'k'),
        ("ĺļľł", 'l'),
        ("ñńņňǹ", 'n'),
        ("òóôõöōŏőơǒǫǭȍȏȫȭȯȱø", 'o'),
        ("ŕŗřȑȓ", 'r'),
        ("śŝşšș", 's'),
        ("ţťț", 't'),
        ("ùúûüũūŭůűųưǔǖǘǚǜȕȗ", 'u'),
        ("ŵ", 'w'),
        ("ýÿŷȳ", 'y'),
        ("źżž", 'z'),
    ];

    private static readonly char[] Table = BuildTable();

    /// <summary>Lower case, without accents on Latin letters, with straight apostrophes and quotes; ё becomes е.</summary>
    public static char Fold(char c) => c < Table.Length ? Table[c] : c switch
    {
        '’' or '‘' or 'ʼ' => '\'',
        '“' or '”' => '"',
        '\u202F' or '\u2009' or '\u2007' => ' ',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>Folds <paramref name="text"/> into <paramref name="folded"/>, which must be at least as long.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++)
            folded[i] = Fold(text[i]);
    }

    /// <summary>The folded text as a string of the same length.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new char[text.Length];
        Fold(text, folded);
        return new string(folded);
    }

    private static char[] BuildTable()
    {
        var table = new char[0x500];
        for (var c = '\0'; c < table.Length; c++)
            table[c] = char.ToLowerInvariant(c);
        table['\u00A0'] = ' ';
        table['ё'] = table['Ё'] = 'е';
        foreach (var (accented, plain) in Latin)
        {
            foreach (var letter in accented)
                table[letter] = table[char.ToUpperInvariant(letter)] = plain;
        }
        return table;
    }
}
