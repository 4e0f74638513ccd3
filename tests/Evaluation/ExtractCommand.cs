using System.CommandLine;
using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Vigie.Text.Encodings;
using Vigie.Text.Extraction;

namespace Vigie.Evaluation;

/// <summary><c>extract</c>: the articles of every page below a folder.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "Pages or flattened texts.", DefaultValueFactory = _ => "html" };
        format.AcceptOnlyFromAmong("html", "text");
        var input = new Option<DirectoryInfo>("--in") { Description = "Folder with *.html, *.html.gz or *.txt.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "Predictions, one JSON object a line.", Required = true };
        var repeat = new Option<int>("--repeat")
        {
            Description = "Goes over all files so many times and counts the last: from the second on nothing is compiled any more.",
            DefaultValueFactory = _ => 1,
        };
        repeat.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--repeat must be at least 1.");
        });
        var command = new Command("extract", "Finds title, text and metadata of pages or flattened texts.") { format, input, output, repeat };
        command.SetAction(result => Run(
            result.GetRequiredValue(input), result.GetRequiredValue(output), result.GetRequiredValue(format) == "html", result.GetRequiredValue(repeat)));
        return command;
    }

    private static void Run(DirectoryInfo input, FileInfo output, bool isHtml, int passes)
    {
        var files = FilesBelow(input, isHtml);
        var extractor = new ArticleExtractor();
        using var predictions = new PredictionWriter(output);
        for (var pass = 1; pass < passes; pass++)
        {
            var warming = new MeasuredRun($"pass {pass} of {passes}");
            warming.Over(files, file => ExtractFile(file, extractor, isHtml, warming));
        }

        var run = new MeasuredRun("extract");
        run.Over(files, file => predictions.Write(ExtractFile(file, extractor, isHtml, run)));
        run.PrintFigures();
    }

    private static IReadOnlyList<string> FilesBelow(DirectoryInfo input, bool isHtml)
    {
        var endings = isHtml ? (string[])[".html", ".html.gz"] : [".txt"];
        return [.. Directory.EnumerateFiles(input.FullName, "*", SearchOption.AllDirectories)
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)];
    }

    private static Prediction ExtractFile(string path, ArticleExtractor extractor, bool isHtml, MeasuredRun run)
    {
        var content = Read(path);
        var started = Stopwatch.GetTimestamp();
        var text = TextDecoder.Decode(content, null, isHtml).Text;
        var document = isHtml ? extractor.ExtractHtml(text, null) : extractor.ExtractText(text, null);
        var elapsed = Stopwatch.GetElapsedTime(started);
        run.Add(elapsed, text.Length);
        return Prediction.From(IdOf(path), document, elapsed);
    }

    private static byte[] Read(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
            return File.ReadAllBytes(path);

        using var unzipped = new MemoryStream();
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        gzip.CopyTo(unzipped);
        return unzipped.ToArray();
    }

    private static string IdOf(string path)
    {
        var name = Path.GetFileName(path);
        foreach (var ending in (string[])[".html.gz", ".html", ".txt"])
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return name[..^ending.Length];
        }

        return name;
    }

    private sealed record Prediction(
        string Id,
        string? Title,
        string Text,
        string? Published,
        IReadOnlyList<string> Authors,
        IReadOnlyList<string> Agencies,
        string? Access,
        string? Language,
        string Kind,
        IReadOnlyList<PredictedItem> Articles,
        double Ms)
    {
        public static Prediction From(string id, ExtractedDocument document, TimeSpan elapsed)
        {
            // The gold sets take the last change for the date of a page that states no other.
            var first = document.Kind == DocumentKind.Article ? document.Articles[0] : null;
            return new Prediction(
                id,
                first?.Title,
                string.Join('\n', document.Articles.Select(article => article.Text)),
                (first?.Published ?? first?.Modified)?.Value,
                first?.Authors ?? [],
                first?.Agencies ?? [],
                first is null ? null : JsonNamingPolicy.CamelCase.ConvertName(first.Access.ToString()),
                first?.Language ?? document.Language,
                JsonNamingPolicy.CamelCase.ConvertName(document.Kind.ToString()),
                [.. document.Articles.Where(_ => document.Kind == DocumentKind.Index).Select(PredictedItem.From)],
                Math.Round(elapsed.TotalMilliseconds, 2));
        }
    }

    private sealed record PredictedItem(string? Title, string Text, string? Published, string? Url, bool Partial)
    {
        public static PredictedItem From(ExtractedArticle article) =>
            new(article.Title, article.Text, article.Published?.Value, article.Url, article.Partial);
    }
}
