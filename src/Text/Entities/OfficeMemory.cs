using Vigie.Text.Catalogue;

namespace Vigie.Text.Entities;

/// <summary>Who was named with which office so far in an article, for «le président» and «son homologue».</summary>
internal sealed class OfficeMemory
{
    private readonly Dictionary<string, CatalogEntity> _people = new(StringComparer.Ordinal);

    /// <summary>The office named last; empty when none was.</summary>
    public IReadOnlyList<string> LastOffices { get; private set; } = [];

    public void Remember(CatalogEntity person, string office)
    {
        _people[office] = person;
        LastOffices = [office];
    }

    /// <summary>The last person named with one of these offices; null when there was none.</summary>
    public CatalogEntity? Last(IReadOnlyList<string> offices)
    {
        foreach (var office in offices)
        {
            if (_people.TryGetValue(office, out var person))
                return person;
        }

        return null;
    }
}
