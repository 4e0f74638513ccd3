namespace Vigie.Text.Tables;

/// <summary>The tables of the French language, for what is read in no other language so far.</summary>
internal static class FrenchRules
{
    public static Table Table(string name) => LanguageRules.French.Table(name);

    /// <summary>A table of one column.</summary>
    public static IEnumerable<string> Words(string name) => LanguageRules.French.Words(name);
}
