namespace Vigie.Text.Grammar;

/// <summary>The spelling of verbs in -er: «ç» and «ge» before a and o, «i» for «y», «è» and doubled consonants before a silent e.</summary>
internal static class FirstGroup
{
    private const string Consonants = "bcdfghjklmnpqrstvwxz";

    /// <summary>The stem before an ending that starts with «a» or «o».</summary>
    public static string Hard(string stem) => stem[^1] switch
    {
        'c' => stem[..^1] + "ç",
        'g' => stem + "e",
        _ => stem,
    };

    /// <summary>The stem before a silent e; two spellings where both are in use.</summary>
    public static string[] Silent(string stem, bool doubles)
    {
        if (doubles)
            return [stem + stem[^1]];
        if (stem[^1] == 'y')
            return stem[^2] == 'a' ? [stem[..^1] + "i", stem] : [stem[..^1] + "i"];
        var vowel = stem.Length - 1;
        while (vowel > 0 && (Consonants.Contains(stem[vowel], StringComparison.Ordinal) || IsSilentU(stem, vowel)))
            vowel--;
        if (vowel == stem.Length - 1 || stem[vowel] is not ('e' or 'é') || (stem[vowel] == 'e' && !IsOpen(stem, vowel)))
            return [stem];
        var grave = string.Concat(stem.AsSpan(0, vowel), "è", stem.AsSpan(vowel + 1));
        return [grave];
    }

    /// <summary>The «u» of «-guer» and «-quer» is no vowel.</summary>
    private static bool IsSilentU(string stem, int at) => stem[at] == 'u' && at == stem.Length - 1 && stem[at - 1] is 'g' or 'q';

    /// <summary>One consonant stands behind: «lever», but not «rester».</summary>
    private static bool IsOpen(string stem, int vowel) => vowel == stem.Length - 2;
}
