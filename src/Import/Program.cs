using System.CommandLine;
using Vigie.Import.Wikidata;

return new RootCommand("Brings entities of other collections into the form of the catalogue.")
{
    WikidataCommand.Create(),
}.Parse(args).Invoke();
