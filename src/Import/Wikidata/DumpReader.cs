using System.IO.Compression;
using System.Text;

namespace Vigie.Import.Wikidata;

/// <summary>Opens a dump: one JSON array with an entity on each line.</summary>
internal static class DumpReader
{
    public static TextReader Open(string path)
    {
        if (path == "-")
            return new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 20, FileOptions.SequentialScan);
        return new StreamReader(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file, Encoding.UTF8);
    }
}
