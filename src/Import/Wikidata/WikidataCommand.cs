using System.CommandLine;
using Vigie.Text.Catalogue;
using Vigie.Text.Tables;

namespace Vigie.Import.Wikidata;

/// <summary>The command <c>wikidata</c>.</summary>
internal static class WikidataCommand
{
    public static Command Create()
    {
        var input = new Option<string>("--in") { Description = "Wikidata's JSON dump, plain or .gz; - reads it from standard input", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "The catalogue file to write, such as seeds/catalogue/wikidata.tsv", Required = true };
        var catalogue = new Option<DirectoryInfo>("--catalogue") { Description = "The catalogue that the entities come on top of; what it has is left out", Required = true };
        var classes = new Option<FileInfo>("--classes")
        {
            Description = "Which classes are taken, and as what",
            DefaultValueFactory = _ => new FileInfo(Path.Combine(AppContext.BaseDirectory, "Wikidata", "classes.tsv")),
        };
        var sitelinks = new Option<int>("--min-sitelinks") { Description = "Only entities that at least so many wikis write about", DefaultValueFactory = _ => 5 };
        var command = new Command("wikidata", "Takes entities of given classes out of a Wikidata JSON dump.") { input, output, catalogue, classes, sitelinks };
        command.SetAction(parsed =>
        {
            var errors = parsed.InvocationConfiguration.Error;
            try
            {
                using var dump = DumpReader.Open(parsed.GetRequiredValue(input));
                var import = new WikidataImport(
                    Load(parsed.GetRequiredValue(catalogue), parsed.GetRequiredValue(output)),
                    ClassTable.Read(parsed.GetRequiredValue(classes)),
                    parsed.GetValue(sitelinks));
                import.Run(dump, parsed.GetRequiredValue(output), errors);
                return import.Unreadable == 0 ? 0 : 1;
            }
            catch (Exception problem) when (problem is TableException or IOException or UnauthorizedAccessException or InvalidDataException)
            {
                errors.WriteLine(problem.Message);
                return 2;
            }
        });
        return command;
    }

    // The file that is written anew is not part of what it comes on top of.
    private static Catalog Load(DirectoryInfo folder, FileInfo output) => Catalog.Load(folder
        .EnumerateFiles("*.tsv")
        .Where(file => file.FullName != output.FullName)
        .Select(file => new CatalogFile(file.Name, File.ReadAllText(file.FullName))));
}
