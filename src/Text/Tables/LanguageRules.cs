using System.Collections.Frozen;
using Vigie.Text.Tokens;

namespace Vigie.Text.Tables;

/// <summary>
/// The tables of one language, under <c>Rules/xx</c>. What it shares with another language is listed in <c>Rules/xx/shared.tsv</c>, with the reason.
/// </summary>
internal sealed class LanguageRules
{
    private readonly string _code;
    private readonly FrozenDictionary<string, string> _shared;

    private LanguageRules(string code, bool shares)
    {
        _code = code;
        _shared = shares
            ? EmbeddedRules.Read($"{code}/shared.tsv", "table", "language", "because")
                .ToFrozenDictionary(row => row.Required("table"), row => row.Required("language"), StringComparer.Ordinal)
            : FrozenDictionary<string, string>.Empty;
    }

    public static LanguageRules French { get; } = new("fr", shares: false);

    public static LanguageRules English { get; } = new("en", shares: true);

    public Table Table(string name) => EmbeddedRules.Table($"{_shared.GetValueOrDefault(name, _code)}/{name}");

    /// <summary>A table of one column.</summary>
    public IEnumerable<string> Words(string name) =>
        Table(name).Expecting("word").Rows.Select(row => row.Required("word"));

    /// <summary>The identities of the words of a table of one column.</summary>
    public FrozenSet<ulong> Keys(string name) => Words(name).Select(word => WordKey.Of(word)).ToFrozenSet();

    /// <summary>A table of small words, each in the role that a grammar knows it by.</summary>
    public ILookup<string, string> Roles(string name) =>
        Table(name).Expecting("role", "word").Rows.ToLookup(row => row.Required("role"), row => row.Required("word"));
}
