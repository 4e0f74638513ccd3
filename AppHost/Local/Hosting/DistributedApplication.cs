using Vigie.AppHost.Local.Running;

namespace Aspire.Hosting;

/// <summary>A topology that runs as processes of this machine.</summary>
internal sealed class DistributedApplication(IDistributedApplicationBuilder builder)
{
    private readonly LocalSystem _system = new(builder);

    public static IDistributedApplicationBuilder CreateBuilder(string[] args) => new DistributedApplicationBuilder(args);

    /// <summary>Runs until a signal asks for the end. What keeps it from running is told on the console, with exit code 1.</summary>
    public void Run()
    {
        try
        {
            RunAsync().GetAwaiter().GetResult();
        }
        catch (DistributedApplicationException problem)
        {
            Console.Error.WriteLine(problem.Message);
            Environment.ExitCode = 1;
        }
    }

    /// <summary>Runs until a signal or the token asks for the end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        using var end = new EndSignals(cancellationToken);
        try
        {
            await StartAsync(end.Asked);
            await _system.RunAsync(end.Asked);
        }
        catch (OperationCanceledException) when (end.Asked.IsCancellationRequested)
        {
            // The end was asked for.
        }
        finally
        {
            await StopAsync(end.Insisted);
        }
    }

    /// <summary>Starts everything and returns when all of it is up.</summary>
    public Task StartAsync(CancellationToken cancellationToken = default) => _system.StartAsync(cancellationToken);

    /// <summary>Stops everything gracefully, at once when the token is cancelled.</summary>
    public Task StopAsync(CancellationToken cancellationToken = default) => _system.StopAsync(cancellationToken);
}
