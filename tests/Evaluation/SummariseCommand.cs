using System.CommandLine;
using System.Diagnostics;
using Vigie.Enrichment.Knowledge;

namespace Vigie.Evaluation;

/// <summary><c>summarise</c>: up to three sentences of each article; with <c>--score</c> against the <c>heading</c> of those that have one.</summary>
internal static class SummariseCommand
{
    public static Command Create()
    {
        var input = new Option<FileInfo>("--in") { Description = "Articles, one JSON object a line.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "Summaries, one JSON object a line.", Required = true };
        var score = new Option<bool>("--score") { Description = "Print ROUGE-L F1 against «heading», beside the first words of the text in the same number." };
        var skip = new Option<int>("--skip") { Description = "Leave out so many articles at the start." };
        var take = new Option<int>("--take") { Description = "Work on so many articles at most.", DefaultValueFactory = _ => int.MaxValue };
        var command = new Command("summarise", "Chooses the sentences that stand for an article.") { input, output, score, skip, take };
        command.SetAction(result => Run(
            [.. EvaluationArticle.ReadAll(result.GetRequiredValue(input)).Skip(result.GetValue(skip)).Take(result.GetValue(take))],
            result.GetRequiredValue(output),
            result.GetValue(score)));
        return command;
    }

    private static void Run(IReadOnlyList<EvaluationArticle> articles, FileInfo output, bool isScored)
    {
        var knowledge = EnrichCommand.SeedKnowledge();
        using var predictions = new PredictionWriter(output);
        var scores = new List<(double Ours, double First)>();
        var run = new MeasuredRun("summarise");
        run.Over(articles, article =>
        {
            var started = Stopwatch.GetTimestamp();
            var summary = Summary(knowledge, article);
            run.Add(Stopwatch.GetElapsedTime(started), article.Text.Length);
            predictions.Write(new { article.Id, Summary = summary });
            if (article.Heading.Length > 0)
                scores.Add(Score(summary, article));
        });
        if (isScored && scores.Count > 0)
            PrintScores(scores);
        run.PrintFigures();
    }

    private static string Summary(ArticleKnowledge knowledge, EvaluationArticle article) => string.Join(
        ' ',
        knowledge.Annotate(EnrichCommand.Article(article.Title, article.Text, article.Published)).Summary
            .Select(span => article.Text.Substring(span.Start, span.Length)));

    private static (double Ours, double First) Score(string summary, EvaluationArticle article)
    {
        var ours = RougeL.Words(summary);
        var heading = RougeL.Words(article.Heading);
        return (RougeL.F1(ours, heading), RougeL.F1([.. RougeL.Words(article.Text).Take(ours.Count)], heading));
    }

    private static void PrintScores(List<(double Ours, double First)> scores)
    {
        var gain = scores.ConvertAll(score => score.Ours - score.First);
        var mean = gain.Average();
        var error = Math.Sqrt(gain.Sum(value => (value - mean) * (value - mean)) / gain.Count / Math.Max(1, gain.Count - 1));
        Console.WriteLine(FormattableString.Invariant(
            $"ROUGE-L F1 over {scores.Count} headings: {scores.Average(score => score.Ours):F4}, first words of the same length {scores.Average(score => score.First):F4}, gain {mean:F4} ± {2 * error:F4}"));
    }
}
