using System.Collections.Frozen;
using Vigie.Text;
using Vigie.Text.Tables;

namespace Vigie.Import.Wikidata;

/// <summary>The classes (values of «instance of») whose members are taken, in order of preference.</summary>
internal sealed class ClassTable
{
    private readonly FrozenDictionary<string, EntityClass> _classes;

    private ClassTable(IEnumerable<EntityClass> classes) => _classes = classes.ToFrozenDictionary(type => type.Id, StringComparer.Ordinal);

    /// <exception cref="TableException">A row is wrong; the message names file and line.</exception>
    public static ClassTable Read(FileInfo file)
    {
        var table = Table.Parse(file.Name, File.ReadAllText(file.FullName));
        table.Expecting("class", "type", "kind?");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return new ClassTable([.. table.Rows.Select((row, order) => seen.Add(row.Required("class"))
            ? new EntityClass(row.Required("class"), row.Choice<EntityType>("type"), row.Optional("kind"), order)
            : throw row.Error($"class {row["class"]} is listed twice"))]);
    }

    /// <summary>The first of the table's classes that an entity is an instance of; null when it is of none.</summary>
    public EntityClass? Best(IEnumerable<string> instanceOf)
    {
        EntityClass? best = null;
        foreach (var id in instanceOf)
        {
            if (_classes.TryGetValue(id, out var found) && (best is null || found.Order < best.Order))
                best = found;
        }

        return best;
    }
}

/// <param name="Id">Wikidata id of the class.</param>
/// <param name="Type">What its members are in the catalogue.</param>
/// <param name="Kind">Their kind there; null for none.</param>
/// <param name="Order">Place in the table.</param>
internal sealed record EntityClass(string Id, EntityType Type, string? Kind, int Order);
