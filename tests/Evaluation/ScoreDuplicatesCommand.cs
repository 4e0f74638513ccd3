using System.CommandLine;
using System.Text.Json;

namespace Vigie.Evaluation;

/// <summary><c>score-duplicates</c>: precision, recall and F1 of pairs; <c>--known</c> pairs count neither way.</summary>
internal static class ScoreDuplicatesCommand
{
    public static Command Create()
    {
        var predictions = new Option<FileInfo>("--pred") { Description = "What duplicates wrote.", Required = true };
        var gold = new Option<FileInfo>("--gold") { Description = "The pairs to be found.", Required = true };
        var known = new Option<FileInfo?>("--known") { Description = "Pairs that count neither way, such as those among the articles without copies." };
        var misses = new Option<bool>("--misses") { Description = "List what is wrong." };
        var command = new Command("score-duplicates", "Scores pairs of near-duplicates.") { predictions, gold, known, misses };
        command.SetAction(result => Run(
            Pairs(result.GetRequiredValue(predictions)),
            Pairs(result.GetRequiredValue(gold)),
            result.GetValue(known) is { } file ? Pairs(file) : [],
            result.GetValue(misses)));
        return command;
    }

    private static void Run(HashSet<(string, string)> found, HashSet<(string, string)> gold, HashSet<(string, string)> known, bool listsMisses)
    {
        found.ExceptWith(known);
        var right = found.Count(gold.Contains);
        var precision = right / (double)Math.Max(1, found.Count);
        var recall = right / (double)Math.Max(1, gold.Count);
        Console.WriteLine(FormattableString.Invariant(
            $"{gold.Count} pairs, {found.Count} found, {right} right: precision {precision:F4}, recall {recall:F4}, F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):F4}"));
        if (!listsMisses)
            return;
        foreach (var (a, b) in gold.Except(found))
            Console.WriteLine($"missed\t{a}\t{b}");
        foreach (var (a, b) in found.Except(gold))
            Console.WriteLine($"wrong\t{a}\t{b}");
    }

    private static HashSet<(string, string)> Pairs(FileInfo file)
    {
        var pairs = new HashSet<(string, string)>();
        foreach (var line in File.ReadLines(file.FullName))
        {
            using var document = JsonDocument.Parse(line);
            if (!document.RootElement.TryGetProperty("a", out var a))
                continue;
            var (one, other) = (a.GetString()!, document.RootElement.GetProperty("b").GetString()!);
            pairs.Add(string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one));
        }

        return pairs;
    }
}
