using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Vigie.Ingestion.Feeds;

namespace Vigie.Evaluation;

/// <summary><c>feeds</c>: what is read from every file below a folder, in the words of feedparser.</summary>
internal static class FeedsCommand
{
    public static Command Create()
    {
        var input = new Option<DirectoryInfo>("--in") { Description = "Folder with feeds; every file is read.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "Predictions, one JSON object a line.", Required = true };
        var headers = new Option<FileInfo>("--headers")
        {
            Description = "Lines {\"file\",\"headers\",\"url\"}: these files are read as HTTP answers with these headers and this address.",
        };
        var repeat = new Option<int>("--repeat")
        {
            Description = "Goes over all files so many times and counts the last.",
            DefaultValueFactory = _ => 1,
        };
        repeat.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--repeat must be at least 1.");
        });
        var command = new Command("feeds", "Reads feeds of every format.") { input, output, headers, repeat };
        command.SetAction(result => Run(
            result.GetRequiredValue(input), result.GetRequiredValue(output), result.GetValue(headers), result.GetRequiredValue(repeat)));
        return command;
    }

    private static void Run(DirectoryInfo input, FileInfo output, FileInfo? headers, int passes)
    {
        var answers = headers is null ? [] : Answers(headers);
        var files = Directory.EnumerateFiles(input.FullName, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => FeedFile.Read(path, Path.GetRelativePath(input.FullName, path).Replace('\\', '/'), answers)).ToList();
        for (var pass = 1; pass < passes; pass++)
        {
            var warming = new MeasuredRun($"pass {pass} of {passes}");
            warming.Over(files, file => ReadFile(file, warming));
        }

        using var predictions = new PredictionWriter(output);
        var run = new MeasuredRun("feeds");
        run.Over(files, file => predictions.Write(FeedPrediction.From(file.Name, ReadFile(file, run))));
        run.PrintFigures();
    }

    private static Dictionary<string, Answer> Answers(FileInfo headers)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(headers.FullName))
        {
            if (JsonSerializer.Deserialize<Answer>(line, JsonSerializerOptions.Web) is { Headers: not null } answer)
                answers[answer.File] = answer;
        }
        return answers;
    }

    private static Feed ReadFile(FeedFile file, MeasuredRun run)
    {
        var started = Stopwatch.GetTimestamp();
        var feed = FeedReader.Read(file.Body, file.Headers, file.Url);
        run.Add(Stopwatch.GetElapsedTime(started), file.Body.Length);
        return feed;
    }

    private sealed record Answer(string File, Dictionary<string, string>? Headers, string? Url);

    private sealed record FeedFile(string Name, byte[] Body, FeedHeaders Headers, Uri? Url)
    {
        public static FeedFile Read(string path, string name, Dictionary<string, Answer> answers)
        {
            var body = File.ReadAllBytes(path);
            if (!answers.TryGetValue(name, out var answer))
                return new FeedFile(name, body, FeedHeaders.None, null);
            var headers = answer.Headers ?? [];
            return new FeedFile(
                name,
                body,
                new FeedHeaders
                {
                    ContentType = headers.GetValueOrDefault("content-type"),
                    ContentLocation = headers.GetValueOrDefault("content-location"),
                    ContentLanguage = headers.GetValueOrDefault("content-language"),
                },
                answer.Url is null ? null : new Uri(answer.Url));
        }
    }
}
