using Vigie.Text.Catalogue;

namespace Vigie.Storage.Catalogue;

internal static class CatalogueFolder
{
    public static Catalog Read(string path) => Catalog.Load(
        new DirectoryInfo(path).EnumerateFiles("*.tsv").Select(file => new CatalogFile(file.Name, File.ReadAllText(file.FullName))));
}
