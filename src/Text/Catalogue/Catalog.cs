using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Vigie.Text.Catalogue;

/// <summary>The entities that can be recognised, with their names, offices and derived words. Immutable.</summary>
public sealed class Catalog
{
    private readonly FrozenDictionary<string, CatalogEntity> _byId;

    internal Catalog(CatalogReader reader, string version)
    {
        Version = version;
        Entities = reader.Entities;
        Tenures = reader.Tenures;
        Demonyms = reader.Demonyms;
        LanguageNames = reader.LanguageNames;
        AmbiguousNames = reader.AmbiguousNames;
        GivenNames = reader.GivenNames;
        GivenNameGenders = reader.GivenNameGenders;
        Surnames = reader.Surnames;
        _byId = Entities.ToFrozenDictionary(entity => entity.Id, StringComparer.Ordinal);
    }

    /// <summary>Hash of the content: equal for equal files, whatever machine they were read on.</summary>
    public string Version { get; }

    /// <summary>All entities, in the order of the files.</summary>
    public IReadOnlyList<CatalogEntity> Entities { get; }

    internal IReadOnlyList<Tenure> Tenures { get; }

    internal IReadOnlyList<Demonym> Demonyms { get; }

    internal IReadOnlyList<LanguageName> LanguageNames { get; }

    internal IReadOnlyList<AmbiguousName> AmbiguousNames { get; }

    internal IReadOnlyList<string> GivenNames { get; }

    /// <summary>Given names with <c>m</c>, <c>f</c>, <c>m|f</c> or nothing.</summary>
    internal IReadOnlyDictionary<string, string> GivenNameGenders { get; }

    internal IReadOnlyList<string> Surnames { get; }

    /// <summary>Reads the catalogue; what a file holds is told by the columns that its first line names.</summary>
    /// <exception cref="Tables.TableException">A row is wrong; the message names file and line.</exception>
    public static Catalog Load(IEnumerable<CatalogFile> files)
    {
        var sorted = files.OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        return new Catalog(CatalogReader.Read(sorted), HashOf(sorted));
    }

    /// <summary>The entity with this id; null when there is none.</summary>
    public CatalogEntity? Find(string id) => _byId.GetValueOrDefault(id);

    internal static string HashOf(IEnumerable<CatalogFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\n{file.Text.ReplaceLineEndings("\n")}\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }
}
