using Vigie.Text.Tables;

namespace Vigie.Enrichment.Knowledge;

/// <summary>
/// Reads catalogue and topics anew when their files change. Files with a mistake are reported, and what was read before stays in
/// use until they are mended.
/// </summary>
internal sealed partial class KnowledgeReloader(
    CurrentKnowledge knowledge, TimeProvider clock, ILogger<KnowledgeReloader> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        LogLoaded(knowledge.Value.Version);
        await foreach (var _ in knowledge.Folders.ChangesAsync(knowledge.FirstState, clock, stoppingToken))
            Reload();
    }

    private void Reload()
    {
        try
        {
            knowledge.Reload();
            LogLoaded(knowledge.Value.Version);
        }
        catch (Exception problem) when (problem is TableException or IOException or UnauthorizedAccessException)
        {
            LogRefused(knowledge.Value.Version, problem.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "Annotating with knowledge {Version}")]
    private partial void LogLoaded(string version);

    [LoggerMessage(LogLevel.Error, "The changed catalogue or topics cannot be used, {Version} stays in use: {Problem}")]
    private partial void LogRefused(string version, string problem);
}
