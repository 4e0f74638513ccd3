using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vigie.Contracts;
using Vigie.Contracts.Annotations;
using Vigie.Enrichment.Knowledge;

namespace Vigie.Evaluation;

/// <summary><c>enrich</c>: the annotations of articles, as the API returns them.</summary>
internal static class EnrichCommand
{
    private static readonly string Seeds = Path.Combine(AppContext.BaseDirectory, "seeds");

    public static Command Create()
    {
        var input = new Option<FileInfo>("--in") { Description = "Articles, one JSON object a line: id, title, text, published.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "Annotations, one JSON object a line.", Required = true };
        var catalogue = Folder("--catalogue", "Folder with the catalogue; that of the repository by default.", "catalogue");
        var topics = Folder("--topics", "Folder with the topics; that of the repository by default.", "topics");
        var explain = new Option<bool>("--explain") { Description = "Print each annotation with its words and the rule that made it." };
        var command = new Command("enrich", "Annotates articles with entities, dates, events and topics.") { input, output, catalogue, topics, explain };
        command.SetAction(result =>
        {
            var knowledge = ArticleKnowledge.Load(new KnowledgeOptions
            {
                Catalogue = new() { Path = result.GetRequiredValue(catalogue).FullName },
                Topics = new() { Path = result.GetRequiredValue(topics).FullName },
            });
            Run(result.GetRequiredValue(input), result.GetRequiredValue(output), knowledge, result.GetValue(explain));
        });
        return command;
    }

    /// <summary>Recognition with the catalogue and topics of the repository.</summary>
    public static ArticleKnowledge SeedKnowledge() => ArticleKnowledge.Load(new KnowledgeOptions
    {
        Catalogue = new() { Path = Path.Combine(Seeds, "catalogue") },
        Topics = new() { Path = Path.Combine(Seeds, "topics") },
    });

    public static ArticleCollected Article(string title, string text, string? published) => new()
    {
        ArticleId = Guid.Empty,
        DocumentId = Guid.Empty,
        Ordinal = 0,
        SourceId = "evaluation",
        Title = title,
        Text = text,
        Authors = [],
        Published = published is null ? null : Published(published),
        AsOf = DateTimeOffset.UnixEpoch,
        CollectedAt = DateTimeOffset.UnixEpoch,
    };

    private static Option<DirectoryInfo> Folder(string name, string description, string seeds) =>
        new(name) { Description = description, DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Seeds, seeds)) };

    private static void Run(FileInfo input, FileInfo output, ArticleKnowledge knowledge, bool explain)
    {
        var articles = File.ReadLines(input.FullName).Where(line => !string.IsNullOrWhiteSpace(line)).Select(Read).ToList();
        using var predictions = new PredictionWriter(output);
        var explanations = new List<string>();
        var run = new MeasuredRun("enrich");
        run.Over(articles, article =>
        {
            var started = Stopwatch.GetTimestamp();
            var annotations = knowledge.Annotate(article.Collected);
            run.Add(Stopwatch.GetElapsedTime(started), article.Collected.Text.Length);
            predictions.Write(Prediction(article.Id, annotations));
            if (explain)
                explanations.AddRange(Explanation.Of(article.Id, article.Collected, annotations));
        });
        foreach (var line in explanations)
            Console.WriteLine(line);
        run.PrintFigures();
    }

    private static InputArticle Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var article = document.RootElement;
        return new InputArticle(
            Text(article, "id") ?? "",
            Article(Text(article, "title") ?? "", Text(article, "text") ?? "", Text(article, "published")));
    }

    private static string? Text(JsonElement article, string property) =>
        article.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static PublishedDate Published(string value) => new()
    {
        Value = value,
        Precision = value.Contains('X', StringComparison.Ordinal) ? "partial" : value.Length switch { <= 4 => "year", <= 7 => "month", <= 10 => "day", _ => "minute" },
    };

    private static JsonObject Prediction(string id, ArticleAnnotations annotations)
    {
        var prediction = new JsonObject { ["id"] = id };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(annotations, ContractJson.Options)!.AsObject())
            prediction[name] = value?.DeepClone();
        return prediction;
    }

    private sealed record InputArticle(string Id, ArticleCollected Collected);
}
