using System.Collections.Frozen;
using Vigie.Text.Tokens;

namespace Vigie.Text.Tables;

/// <summary>The tables of one language, under <c>Rules/xx</c>.</summary>
internal sealed class LanguageRules
{
    private readonly string _code;

    private LanguageRules(string code) => _code = code;

    public static LanguageRules French { get; } = new("fr");

    public static LanguageRules English { get; } = new("en");

    public Table Table(string name) => EmbeddedRules.Table($"{_code}/{name}");

    /// <summary>A table of one column.</summary>
    public IEnumerable<string> Words(string name) =>
        Table(name).Expecting("word").Rows.Select(row => row.Required("word"));

    /// <summary>The identities of the words of a table of one column.</summary>
    public FrozenSet<ulong> Keys(string name) => Words(name).Select(word => WordKey.Of(word)).ToFrozenSet();

    /// <summary>A table of small words, each in the role that a grammar knows it by.</summary>
    public ILookup<string, string> Roles(string name) =>
        Table(name).Expecting("role", "word").Rows.ToLookup(row => row.Required("role"), row => row.Required("word"));
}
