using System.Diagnostics;

namespace Vigie.AppHost.Local.Processes;

/// <summary>Short commands that are run to their end.</summary>
internal static class Commands
{
    public static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Runs a command whose failure means that the topology cannot run, and gives its output.</summary>
    public static async Task<string> MustRunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        var (exitCode, output) = await RunAsync(start, cancellationToken);
        return exitCode == 0
            ? output
            : throw new DistributedApplicationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with code {exitCode}:\n{output}");
    }
}
