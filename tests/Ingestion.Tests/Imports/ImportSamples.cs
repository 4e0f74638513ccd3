using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Vigie.Ingestion.Tests.Archives;
using Vigie.Ingestion.Tests.Web;

namespace Vigie.Ingestion.Tests.Imports;

/// <summary>Files to import, each with numbered articles.</summary>
internal static class ImportSamples
{
    public static string Text(int number) =>
        $"Sommet numéro {number} à Astana\n\nLes chefs d'État de l'Organisation de coopération de Shanghai se sont réunis jeudi à Astana pour "
        + $"parler de commerce et de transport. La réunion numéro {number} a duré deux jours et un communiqué commun a été publié à son issue.\n";

    public static byte[] Ndjson(int count) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, count).Select(i => Line(i) + "\n")));

    public static string Line(int number) =>
        JsonSerializer.Serialize(new { title = $"Sommet {number}", body = Text(number), url = $"https://a.example/{number}" });

    public static byte[] Csv(int count) => Encoding.UTF8.GetBytes(
        "lien;contenu\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"https://a.example/{i};\"{Text(i)}\"\n")));

    public static byte[] Wet(int count, int from = 0, string layout = "records") =>
        WarcFile.Join(layout, Enumerable.Range(from, count).Select(i =>
            WarcFile.Record("conversion", $"https://a.example/{i}", "text/plain", Encoding.UTF8.GetBytes(Text(i)))));

    public static byte[] Warc(string url, string title) => WarcFile.Join(
        "records",
        WarcFile.Record("warcinfo", null, "application/warc-fields", "software: essai"u8),
        WarcFile.Answer("HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8", Encoding.UTF8.GetBytes(Pages.Article(title)), url));

    public static byte[] Zip(int count)
    {
        using var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create))
            for (var i = 0; i < count; i++)
                using (var entry = zip.CreateEntry($"{i}.html").Open())
                    entry.Write(Encoding.UTF8.GetBytes(Pages.Article($"Sommet {i}", $"<link rel=\"canonical\" href=\"https://a.example/{i}\">")));
        return zipped.ToArray();
    }

    public static byte[] Tar(int count)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, leaveOpen: true))
            for (var i = 0; i < count; i++)
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"{i}.txt") { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(Text(i))) });
        return WarcFile.Gzip(packed.ToArray());
    }
}
