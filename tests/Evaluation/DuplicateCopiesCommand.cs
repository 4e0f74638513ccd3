using System.CommandLine;

namespace Vigie.Evaluation;

/// <summary><c>duplicate-copies</c>: hides copies of articles among all of them, for <c>duplicates</c> to find.</summary>
internal static class DuplicateCopiesCommand
{
    public static Command Create()
    {
        var input = new Option<FileInfo>("--in") { Description = "Articles, one JSON object a line.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "The articles with copies among them.", Required = true };
        var gold = new Option<FileInfo>("--gold") { Description = "The pairs of article and copy.", Required = true };
        var copies = new Option<int>("--copies") { Description = "Number of copies.", DefaultValueFactory = _ => 500 };
        var seed = new Option<int>("--seed") { Description = "Start of the random numbers.", DefaultValueFactory = _ => 1 };
        var shortest = new Option<int>("--shortest") { Description = "Words that an article must have to be copied.", DefaultValueFactory = _ => 60 };
        var command = new Command("duplicate-copies", "Makes near-duplicates by a fixed procedure.") { input, output, gold, copies, seed, shortest };
        command.SetAction(result => Run(
            EvaluationArticle.ReadAll(result.GetRequiredValue(input)),
            result.GetRequiredValue(output),
            result.GetRequiredValue(gold),
            result.GetRequiredValue(copies),
            result.GetRequiredValue(seed),
            result.GetRequiredValue(shortest)));
        return command;
    }

    private static void Run(IReadOnlyList<EvaluationArticle> articles, FileInfo output, FileInfo gold, int copies, int seed, int shortest)
    {
        var random = new Random(seed);
        var maker = new DuplicateMaker(articles, seed);
        var chosen = articles.Where(article => article.Text.Split(' ').Length >= shortest).OrderBy(_ => random.Next()).Take(copies).ToList();
        var all = articles.Concat(chosen.Select(maker.CopyOf)).OrderBy(_ => random.Next()).ToList();
        using var lines = new PredictionWriter(output);
        foreach (var article in all)
            lines.Write(new { article.Id, article.Title, article.Text, article.Published });
        using var pairs = new PredictionWriter(gold);
        foreach (var article in chosen)
            pairs.Write(new { A = article.Id, B = article.Id + "~copy" });
        Console.WriteLine($"{all.Count} articles, {chosen.Count} copies");
    }
}
