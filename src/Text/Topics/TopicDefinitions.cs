using Vigie.Text.Catalogue;
using Vigie.Text.Tables;

namespace Vigie.Text.Topics;

/// <summary>The topics that can be found, each with its weighted terms. Immutable.</summary>
public sealed class TopicDefinitions
{
    private TopicDefinitions(IReadOnlyList<TopicDefinition> topics, string version)
    {
        Topics = topics;
        Version = version;
    }

    /// <summary>Hash of the content.</summary>
    public string Version { get; }

    internal IReadOnlyList<TopicDefinition> Topics { get; }

    /// <summary>
    /// Reads topics (<c>id name</c>) and their terms (<c>topic term weight</c>); what a file holds is told by its first column.
    /// </summary>
    /// <exception cref="TableException">A row is wrong; the message names file and line.</exception>
    public static TopicDefinitions Load(IEnumerable<CatalogFile> files)
    {
        var sorted = files.OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var tables = sorted.Select(file => Table.Parse(file.Name, file.Text)).ToList();
        var topics = new Dictionary<string, TopicDefinition>(StringComparer.Ordinal);
        foreach (var row in Rows(tables, "id", "id", "name"))
        {
            if (!topics.TryAdd(row.Required("id"), new TopicDefinition(row.Required("id"), row.Required("name"))))
                throw row.Error($"topic {row["id"]} is defined twice");
        }

        foreach (var row in Rows(tables, "topic", "topic", "term", "weight?"))
        {
            if (!topics.TryGetValue(row.Required("topic"), out var topic))
                throw row.Error($"no topic has the id {row["topic"]}");
            if (!topic.Add(row.Required("term"), row.Number("weight", missing: 1)))
                throw row.Error($"term '{row["term"]}' is listed twice for {topic.Id}");
        }

        return new TopicDefinitions([.. topics.Values], Catalog.HashOf(sorted));
    }

    private static IEnumerable<TableRow> Rows(List<Table> tables, string first, params string[] columns)
    {
        foreach (var table in tables)
        {
            if (table.Columns[0] is not ("id" or "topic"))
                throw new TableException(table.File, 1, $"first column '{table.Columns[0]}' is neither id nor topic");
        }

        return tables.Where(table => table.Columns[0] == first).SelectMany(table => table.Expecting(columns).Rows);
    }
}

/// <summary>A topic and its terms.</summary>
internal sealed class TopicDefinition(string id, string name)
{
    private readonly Dictionary<string, double> _terms = new(StringComparer.OrdinalIgnoreCase);

    public string Id => id;

    public string Name => name;

    public IEnumerable<KeyValuePair<string, double>> Terms => _terms;

    public bool Add(string term, double weight) => _terms.TryAdd(term, weight);
}
