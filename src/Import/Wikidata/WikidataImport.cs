using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Vigie.Text;
using Vigie.Text.Catalogue;

namespace Vigie.Import.Wikidata;

/// <summary>Writes the entities of a dump that are of a wanted class, well known enough, and not in the catalogue.</summary>
internal sealed class WikidataImport(Catalog catalogue, ClassTable classes, int leastSitelinks)
{
    private const string Header = "id\ttype\tname\taliases\tacronyms\tkind\tcountry\tprominence";

    private const string InstanceOf = "P31", Country = "P17", Citizenship = "P27";

    private const int ReportEvery = 1_000_000, LongestAcronym = 8;

    // Below the entities chosen by hand (66 and more), whatever the number of wikis.
    private const int LeastProminence = 20, MostProminence = 60, ProminencePerDoubling = 6;

    private readonly FrozenSet<string> _present = catalogue.Entities
        .SelectMany(entity => new[] { entity.Id, entity.Wikidata }).OfType<string>().ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> _countries = catalogue.Entities
        .Where(entity => entity is { Kind: "country", Country: not null, Wikidata: not null })
        .ToFrozenDictionary(entity => entity.Wikidata!, entity => entity.Country!, StringComparer.Ordinal);

    /// <summary>Lines that were no entity.</summary>
    public long Unreadable { get; private set; }

    /// <summary>Entities written.</summary>
    public long Written { get; private set; }

    /// <summary>Reads the dump line by line and puts the file in place when all of it is written.</summary>
    public void Run(TextReader dump, FileInfo output, TextWriter report)
    {
        var unfinished = output.FullName + ".new";
        using (var writer = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            writer.WriteLine("# From Wikidata (CC0 1.0).");
            writer.WriteLine(Header);
            Write(dump, writer, report);
        }

        File.Move(unfinished, output.FullName, overwrite: true);
        report.WriteLine($"{Written} entities written to {output}; {Unreadable} lines could not be read.");
    }

    private void Write(TextReader dump, TextWriter writer, TextWriter report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 1L; dump.ReadLine() is { } line; number++)
        {
            var json = line.AsMemory().Trim().TrimEnd(',');
            if (json.Length > 1 && Row(json, number, report) is { } row && seen.Add(row[..row.IndexOf('\t')]))
            {
                writer.WriteLine(row);
                Written++;
            }

            if (number % ReportEvery == 0)
                report.WriteLine($"{number} lines read, {Written} entities written");
        }
    }

    private string? Row(ReadOnlyMemory<char> line, long number, TextWriter report)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Row(new WikidataEntity(json.RootElement));
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            Unreadable++;
            report.WriteLine($"line {number} is no entity: {problem.Message}");
            return null;
        }
    }

    private string? Row(WikidataEntity entity)
    {
        if (_present.Contains(entity.Id) || classes.Best(entity.Claims(InstanceOf)) is not { } type)
            return null;
        var sitelinks = entity.Sitelinks;
        if (sitelinks < leastSitelinks || entity.Label is not { } label || Cell(label) is not { } name || !IsName(name))
            return null;

        var others = entity.Aliases.Select(Cell).OfType<string>().Where(alias => alias != name && IsName(alias)).Distinct(StringComparer.Ordinal).ToLookup(
            alias => type.Type != EntityType.Person && IsAcronym(alias));
        var country = entity.Claims(type.Type == EntityType.Person ? Citizenship : Country)
            .Select(id => _countries.GetValueOrDefault(id)).FirstOrDefault(code => code is not null);
        var prominence = Math.Min(MostProminence, LeastProminence + (int)(ProminencePerDoubling * Math.Log2(1 + sitelinks)));
        return string.Join('\t', entity.Id, type.Type.ToString().ToLowerInvariant(), name, string.Join('|', others[false]), string.Join('|', others[true]), type.Kind, country, prominence);
    }

    // What separates cells, their items and comments has no place in a name.
    private static string? Cell(string text) => text.AsSpan().IndexOfAny("\t\n\r|") < 0 && text.Trim() is { Length: > 1 } trimmed && trimmed[0] != '#' ? trimmed : null;

    // A word in lower case would be found in every text that uses it.
    private static bool IsName(string text) => text.Any(c => char.IsUpper(c) || char.IsDigit(c)) || text.Contains(' ', StringComparison.Ordinal);

    private static bool IsAcronym(string text) => text.Length <= LongestAcronym && text.All(c => char.IsUpper(c) || char.IsDigit(c)) && text.Any(char.IsUpper);
}
