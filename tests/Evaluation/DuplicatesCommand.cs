using System.CommandLine;
using System.Diagnostics;
using Vigie.Text;
using Vigie.Text.Similarity;

namespace Vigie.Evaluation;

/// <summary><c>duplicates</c>: the pairs of near-duplicates among articles, by the signatures and the measure that the archive uses.</summary>
internal static class DuplicatesCommand
{
    public static Command Create()
    {
        var input = new Option<FileInfo>("--in") { Description = "Articles, one JSON object a line: id, title, text, published.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "Pairs and stories, one JSON object a line.", Required = true };
        var command = new Command("duplicates", "Finds near-duplicates and what they join.") { input, output };
        command.SetAction(result => Run(result.GetRequiredValue(input), result.GetRequiredValue(output)));
        return command;
    }

    private static void Run(FileInfo input, FileInfo output)
    {
        var articles = EvaluationArticle.ReadAll(input);
        var pairs = new List<(int A, int B, double Score)>();
        var seen = new List<Fingerprint?>(articles.Count);
        var compared = 0L;
        var bands = new Dictionary<int, List<int>>();
        var run = new MeasuredRun("duplicates");
        run.Over(articles, article =>
        {
            var started = Stopwatch.GetTimestamp();
            var fingerprint = Fingerprint.Of(article.Text);
            if (fingerprint is not null)
                pairs.AddRange(Similar(fingerprint, seen, bands, ref compared));
            seen.Add(fingerprint);
            run.Add(Stopwatch.GetElapsedTime(started), article.Text.Length);
        });

        using var predictions = new PredictionWriter(output);
        foreach (var (a, b, score) in pairs)
            predictions.Write(new { A = articles[a].Id, B = articles[b].Id, Score = Math.Round(score, 3) });
        foreach (var story in Stories(articles.Count, pairs))
            predictions.Write(new { Story = story.Select(index => articles[index].Id) });
        Console.WriteLine(FormattableString.Invariant($"{compared} pairs compared, {compared / Math.Max(1.0, articles.Count):F1} an article"));
        run.PrintFigures();
    }

    /// <summary>The earlier articles that are similar to a new one, which then joins its bands.</summary>
    private static List<(int A, int B, double Score)> Similar(Fingerprint fingerprint, List<Fingerprint?> seen, Dictionary<int, List<int>> bands, ref long compared)
    {
        var index = seen.Count;
        var candidates = new SortedSet<int>();
        foreach (var band in NearDuplicate.Bands(fingerprint.MinHash))
        {
            if (bands.TryGetValue(band, out var sharing))
                candidates.UnionWith(sharing);
            else
                bands[band] = sharing = [];
            sharing.Add(index);
        }

        candidates.Remove(index);
        compared += candidates.Count;
        return [.. candidates
            .Select(other => (other, index, NearDuplicate.Similarity(seen[other]!.MinHash, fingerprint.MinHash)))
            .Where(pair => pair.Item3 >= NearDuplicate.Threshold)];
    }

    /// <summary>What chains of similar pairs join.</summary>
    private static IEnumerable<List<int>> Stories(int count, List<(int A, int B, double Score)> pairs)
    {
        var parents = Enumerable.Range(0, count).ToArray();
        foreach (var (a, b, _) in pairs)
            parents[Root(b)] = Root(a);
        return Enumerable.Range(0, count).GroupBy(Root).Select(group => group.ToList()).Where(story => story.Count > 1);

        int Root(int index)
        {
            while (parents[index] != index)
                index = parents[index] = parents[parents[index]];
            return index;
        }
    }
}
