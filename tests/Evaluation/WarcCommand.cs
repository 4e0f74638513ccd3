using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Vigie.Ingestion.Archives;

namespace Vigie.Evaluation;

/// <summary><c>warc</c>: the documents and problems of WARC and WET files.</summary>
internal static class WarcCommand
{
    public static Command Create()
    {
        var input = new Option<FileInfo[]>("--in") { Description = "Archives.", Required = true, AllowMultipleArgumentsPerToken = true };
        input.AcceptExistingOnly();
        var quiet = new Option<bool>("--quiet") { Description = "Prints the figures only." };
        var journal = new Option<FileInfo?>("--journal")
        {
            Description = "Notes each document of one archive and where to go on; with notes of an earlier run, even a killed one, goes on there.",
        };
        var command = new Command("warc", "Lists the documents of WARC and WET files, and what is wrong with them.") { input, quiet, journal };
        command.SetAction(result =>
        {
            foreach (var file in result.GetRequiredValue(input))
                Run(file, result.GetValue(quiet), result.GetValue(journal));
        });
        return command;
    }

    private static void Run(FileInfo file, bool isQuiet, FileInfo? journal)
    {
        using var notes = journal is null ? null : new ArchiveJournal(journal);
        var from = notes?.Position ?? ArchivePosition.Start;
        var archive = new ArchiveInput { SourceId = "evaluation", Name = file.Name, ReadAt = TimeProvider.System.GetUtcNow() };
        using var reader = new WarcReader(archive, file.OpenRead(), from);
        var started = Stopwatch.GetTimestamp();
        var bytes = 0L;
        foreach (var item in reader.Read())
        {
            bytes += item.Document.Content.Length;
            notes?.Write(item);
            if (!isQuiet)
                Console.WriteLine($"{item.Document.Location}\t{item.Document.MediaType}\t{item.Document.Content.Length}\t{item.Document.Url}\t{item.Problem}");
        }

        Print(file, reader, from, bytes, Stopwatch.GetElapsedTime(started));
    }

    private static void Print(FileInfo file, WarcReader reader, ArchivePosition from, long bytes, TimeSpan elapsed)
    {
        var progress = new ArchiveProgress(reader.FileBytes, file.Length, from.Offset, reader.Tally.Records, elapsed);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{file.Name}: {reader.Tally.Records} records, {reader.Tally.Documents} documents, {reader.Tally.Problems} problems, {elapsed.TotalSeconds:F2} s, {progress.RecordsPerSecond:F0} records/s, {bytes / 1e6 / Math.Max(elapsed.TotalSeconds, 1e-9):F0} MB of text/s, {progress.BytesPerSecond / 1e6:F0} MB of file/s, peak memory {process.PeakWorkingSet64 / 1024 / 1024} MB"));
        foreach (var (reason, count) in reader.Tally.Skipped)
            Console.WriteLine($"  skipped {count}: {reason}");
    }
}
