using Vigie.Text.Tables;

namespace Vigie.Text.Catalogue;

/// <summary>Reads and checks the files of a catalogue.</summary>
internal sealed class CatalogReader
{
    private readonly Dictionary<string, CatalogEntity> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableRow> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _countries = new(StringComparer.Ordinal);

    public List<CatalogEntity> Entities { get; } = [];

    public List<Tenure> Tenures { get; } = [];

    public List<Demonym> Demonyms { get; } = [];

    public List<LanguageName> LanguageNames { get; } = [];

    public List<AmbiguousName> AmbiguousNames { get; } = [];

    public List<string> GivenNames { get; } = [];

    public Dictionary<string, string> GivenNameGenders { get; } = new(StringComparer.Ordinal);

    public List<string> Surnames { get; } = [];

    public static CatalogReader Read(IEnumerable<CatalogFile> files)
    {
        var reader = new CatalogReader();
        var tables = files.Select(file => Table.Parse(file.Name, file.Text)).ToLookup(table => table.Columns[0], StringComparer.Ordinal);
        foreach (var table in tables.Where(group => !Readers.ContainsKey(group.Key)).SelectMany(group => group))
            throw new TableException(table.File, 1, $"first column '{table.Columns[0]}' is none of {string.Join(", ", Readers.Keys)}");

        // Entities come first: the other files refer to them.
        foreach (var (column, read) in Readers)
        {
            foreach (var table in tables[column])
                read(reader, table);
        }

        return reader;
    }

    private static readonly Dictionary<string, Action<CatalogReader, Table>> Readers = new(StringComparer.Ordinal)
    {
        ["id"] = (reader, table) => reader.ReadEntities(table),
        ["of"] = (reader, table) => reader.ReadTenures(table),
        ["form"] = (reader, table) => reader.ReadDemonyms(table),
        ["language"] = (reader, table) => reader.ReadLanguageNames(table),
        ["name"] = (reader, table) => reader.ReadAmbiguousNames(table),
        ["given_name"] = (reader, table) => reader.ReadGivenNames(table),
        ["surname"] = (reader, table) => reader.ReadSurnames(table),
    };

    private void ReadEntities(Table table)
    {
        table.Expecting("id", "type", "name", "aliases?", "acronyms?", "kind?", "country?", "prominence?", "wikidata?");
        foreach (var row in table.Rows)
            AddEntity(row);
    }

    private void AddEntity(TableRow row)
    {
        var id = row.Required("id");
        if (id.Any(char.IsWhiteSpace))
            throw row.Error($"id with a blank: {id}");
        if (_rows.TryGetValue(id, out var first))
            throw row.Error($"id {id} is already that of {first.File}:{first.Line}");
        var entity = new CatalogEntity
        {
            Id = id,
            Type = row.Choice<EntityType>("type"),
            Name = row.Required("name"),
            Aliases = row.List("aliases"),
            Acronyms = row.List("acronyms"),
            Kind = row.Optional("kind"),
            Country = row.Optional("country"),
            Wikidata = row.Optional("wikidata") ?? (IsWikidataId(id) ? id : null),
            Prominence = row.Integer("prominence", missing: 50),
        };
        if (entity.Prominence is < 0 or > 100)
            throw row.Error($"'prominence' is not between 0 and 100: {entity.Prominence}");
        _rows.Add(id, row);
        _byId.Add(id, entity);
        Entities.Add(entity);
        if (entity is { Kind: "country", Country: { } code } && !_countries.Add(code))
            throw row.Error($"a second country with the code {code}");
    }

    private static bool IsWikidataId(string id) => id.Length > 1 && id[0] == 'Q' && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private void ReadTenures(Table table)
    {
        CheckCountries();
        table.Expecting("of", "office", "start", "end?", "person", "known?", "verified?");
        foreach (var row in table.Rows)
        {
            var tenure = new Tenure(
                Entity(row, "of"),
                row.Required("office"),
                Day(row, "start", last: false) ?? throw row.Error("'start' is empty"),
                Day(row, "end", last: true),
                Entity(row, "person"),
                Day(row, "known", last: true),
                row["verified"] != "no");
            if (tenure.End < tenure.Start)
                throw row.Error($"ends {tenure.End:O} before it starts {tenure.Start:O}");
            if (tenure.Person.Type != EntityType.Person)
                throw row.Error($"{tenure.Person.Id} is not a person");
            Tenures.Add(tenure);
        }
    }

    private void CheckCountries()
    {
        foreach (var entity in Entities)
        {
            if (entity.Country is { } code && !_countries.Contains(code))
                throw _rows[entity.Id].Error($"no country has the code {code}");
        }
    }

    /// <summary>A date of the precision year, month or day, read as its first or last day.</summary>
    private static DateOnly? Day(TableRow row, string column, bool last)
    {
        if (row.Optional(column) is not { } value)
            return null;
        var full = value.Length switch { 4 => value + "-01-01", 7 => value + "-01", _ => value };
        if (!DateOnly.TryParseExact(full, "yyyy-MM-dd", out var day))
            throw row.Error($"'{column}' is not a year, month or day: {value}");
        if (!last)
            return day;
        return value.Length switch { 4 => day.AddYears(1).AddDays(-1), 7 => day.AddMonths(1).AddDays(-1), _ => day };
    }

    private CatalogEntity Entity(TableRow row, string column) =>
        _byId.TryGetValue(row.Required(column), out var entity)
            ? entity
            : throw row.Error($"'{column}' names an entity that does not exist: {row[column]}");

    private void ReadDemonyms(Table table)
    {
        table.Expecting("form", "entity", "kind", "gender?", "number?");
        foreach (var row in table.Rows)
            Demonyms.Add(new Demonym(row.Required("form"), Entity(row, "entity"), row.Choice<DemonymKind>("kind")));
    }

    private void ReadLanguageNames(Table table)
    {
        table.Expecting("language", "entity", "name", "demonym?");
        foreach (var row in table.Rows)
        {
            if (row["demonym"] is not ("" or "yes"))
                throw row.Error($"'demonym' is neither empty nor yes: {row["demonym"]}");
            LanguageNames.Add(new LanguageName(row.Required("language"), Entity(row, "entity"), row.Required("name"), row["demonym"] == "yes"));
        }
    }

    private void ReadAmbiguousNames(Table table)
    {
        table.Expecting("name", "entity", "before?", "near?");
        foreach (var row in table.Rows)
            AmbiguousNames.Add(new AmbiguousName(row.Required("name"), Entity(row, "entity"), row.List("before"), row.List("near")));
    }

    private void ReadGivenNames(Table table)
    {
        table.Expecting("given_name", "gender?");
        GivenNames.AddRange(table.Rows.Select(row => row.Required("given_name")));
        foreach (var row in table.Rows)
            GivenNameGenders.TryAdd(row.Required("given_name"), row["gender"]);
    }

    private void ReadSurnames(Table table)
    {
        table.Expecting("surname");
        Surnames.AddRange(table.Rows.Select(row => row.Required("surname")));
    }
}
