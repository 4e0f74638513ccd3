using Vigie.Text.Tables;

namespace Vigie.Text.Extraction.Agencies;

/// <summary>The words around the name of an agency, by <c>Rules/agencies/words.tsv</c>.</summary>
internal static class SignatureWords
{
    private static readonly ILookup<string, string> Words =
        EmbeddedRules.Read("agencies/words.tsv", "words", "role").OrderByDescending(row => row["words"].Length).ToLookup(row => row.Required("role"), row => row.Required("words"));

    private static readonly string[] Openings = [.. Words["opening"]];
    private static readonly string[] Endings = [.. Words["ending"]];
    private static readonly string[] Joinings = [.. Words["joining"]];
    private static readonly string[] Pictures = [.. Words["picture"]];

    /// <summary>Length of the opening at the start of a folded part with what follows it; 0 when there is none.</summary>
    public static int Opening(ReadOnlySpan<char> folded) => LengthAt(Openings, folded);

    /// <summary>Length of the joining words at the start of the folded text; 0 when there are none.</summary>
    public static int Joining(ReadOnlySpan<char> folded) => LengthAt(Joinings, folded);

    /// <summary>Length of the ending of a folded part, with the space or hyphen before it; 0 when there is none.</summary>
    public static int Ending(ReadOnlySpan<char> folded)
    {
        foreach (var word in Endings)
        {
            if (folded.EndsWith(word, StringComparison.Ordinal) && folded.Length > word.Length && folded[^(word.Length + 1)] is ' ' or '-')
                return word.Length + 1;
        }

        return 0;
    }

    /// <summary>The line says that it signs a picture.</summary>
    public static bool NamePicture(ReadOnlySpan<char> folded)
    {
        foreach (var word in Pictures)
        {
            for (var at = folded.IndexOf(word); at >= 0;)
            {
                var end = at + word.Length;
                if ((at == 0 || !char.IsLetter(folded[at - 1])) && (end == folded.Length || !char.IsLetter(folded[end])))
                    return true;
                var next = folded[end..].IndexOf(word);
                at = next < 0 ? -1 : end + next;
            }
        }

        return folded.Contains('©');
    }

    private static int LengthAt(string[] words, ReadOnlySpan<char> folded)
    {
        foreach (var word in words)
        {
            if (folded.StartsWith(word, StringComparison.Ordinal) && (folded.Length == word.Length || word[^1] == '\'' || !char.IsLetterOrDigit(folded[word.Length])))
                return word.Length;
        }

        return 0;
    }
}
