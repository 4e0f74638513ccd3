namespace Vigie.Query.Articles;

/// <summary>What a person typed, as the search configuration wants it.</summary>
internal static class SearchText
{
    /// <summary>Gives typographic apostrophes and quotation marks their plain forms: «la Chine» is a phrase like "la Chine".</summary>
    public static string Normalise(string q) => q
        .Replace('’', '\'').Replace('ʼ', '\'').Replace('‘', '\'')
        .Replace('«', '"').Replace('»', '"').Replace('“', '"').Replace('”', '"').Replace('„', '"');
}
