using Vigie.Text.Tokens;

namespace Vigie.Text.Catalogue;

/// <summary>All names of the catalogue by their words; names of several entities share one place.</summary>
internal sealed class NameIndex
{
    private const int LongestName = 16;
    private readonly NameTrie _trie;
    private readonly NameEntry[][] _entries;

    private NameIndex(NameTrie trie, NameEntry[][] entries)
    {
        _trie = trie;
        _entries = entries;
    }

    public static NameIndex Of(Catalog catalogue)
    {
        var building = new Building(catalogue);
        foreach (var entity in catalogue.Entities)
        {
            building.Add(entity, entity.Name, NameKind.Name);
            foreach (var alias in entity.Aliases)
                building.Add(entity, alias, NameKind.Alias);
            foreach (var acronym in entity.Acronyms)
                building.Add(entity, acronym, NameKind.Acronym);
        }

        foreach (var demonym in catalogue.Demonyms)
            building.Add(demonym.Entity, demonym.Form, Kind(demonym.Kind));
        foreach (var name in catalogue.LanguageNames)
            building.Add(name.Entity, name.Name, name.IsDemonym ? NameKind.Noun : NameKind.Alias, name.Language);
        return building.Build();
    }

    public int Next(int node, ulong word) => _trie.Next(node, word);

    /// <summary>The names that end at a node; empty when none does.</summary>
    public ReadOnlySpan<NameEntry> At(int node) => _trie.Value(node) is >= 0 and var value ? _entries[value] : [];

    private static NameKind Kind(DemonymKind kind) => kind switch
    {
        DemonymKind.Adjective => NameKind.Adjective,
        DemonymKind.Noun => NameKind.Noun,
        _ => NameKind.Prefix,
    };

    private sealed class Building(Catalog catalogue)
    {
        private readonly NameTrie.Builder _trie = new();
        private readonly List<List<NameEntry>> _entries = [];
        private readonly ILookup<string, AmbiguousName> _ambiguous =
            catalogue.AmbiguousNames.ToLookup(name => LetterFold.Fold(name.Name), StringComparer.Ordinal);

        public void Add(CatalogEntity entity, string name, NameKind kind, string? language = null)
        {
            var text = Tokenizer.French.Read(kind == NameKind.Prefix ? name.TrimEnd('-') : name);
            Span<ulong> words = stackalloc ulong[LongestName];
            var count = 0;
            var capitals = 0u;
            foreach (var token in text.Tokens)
            {
                if (Quotes.IsQuote(token, name))
                    continue;
                if (count == LongestName)
                    return;
                if (token.IsCapitalised)
                    capitals |= 1u << count;
                words[count++] = token.Key;
            }

            var support = _ambiguous[LetterFold.Fold(name)].FirstOrDefault(ambiguous => ambiguous.Entity == entity);
            Place(words[..count], Entry(entity, kind, count, capitals, language, support));
        }

        private static NameEntry Entry(CatalogEntity entity, NameKind kind, int words, uint capitals, string? language, AmbiguousName? support)
        {
            var isProgramme = entity.Type is EntityType.Initiative or EntityType.Event;
            // «nouvelles routes de la soie»; a shorter one where the catalogue itself writes it so: «corridor médian».
            var anyCase = isProgramme && (words >= 3 || (words == 2 && capitals == 0));
            if (anyCase)
                capitals = 0;

            // «la mer Caspienne», «l'organisation de coopération de Shanghai»: the kind of thing in front may be in lower case.
            else if (entity.Type != EntityType.Person && words > 1 && (isProgramme || (capitals & ~1u) != 0))
                capitals &= ~1u;
            return new NameEntry(entity, kind, words, capitals, anyCase, language, support);
        }

        private void Place(ReadOnlySpan<ulong> words, NameEntry entry)
        {
            if (words.IsEmpty)
                return;
            var node = _trie.Add(words);
            if (_trie[node] < 0)
            {
                _trie[node] = _entries.Count;
                _entries.Add([]);
            }

            var entries = _entries[_trie[node]];
            if (!entries.Exists(other => other.Entity == entry.Entity && other.Kind == entry.Kind))
                entries.Add(entry);
        }

        public NameIndex Build() => new(_trie.Build(), [.. _entries.Select(entries => entries.ToArray())]);
    }
}
