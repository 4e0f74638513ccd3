namespace Vigie.Query.Sources.Opml;

/// <summary>Imports OPML files.</summary>
internal sealed class OpmlImports(SourceFinder sources, SourceCommands commands)
{
    // The broker confirms each message by itself.
    private const int AtOnce = 16;

    /// <summary>What importing a file does.</summary>
    /// <param name="content">Bytes of the file.</param>
    /// <param name="charset">What the transport declares; null when nothing.</param>
    /// <param name="replace">Change and remove sources, too.</param>
    /// <param name="cancellationToken"></param>
    /// <exception cref="OpmlException">The file is no OPML.</exception>
    public async Task<OpmlPlan> PlanAsync(byte[] content, string? charset, bool replace, CancellationToken cancellationToken) =>
        OpmlPlanner.Plan(OpmlReader.Read(content, charset), await sources.AllAsync(cancellationToken), replace);

    /// <summary>Does what a plan says. When it fails in between, planning and applying again does the rest.</summary>
    public async Task ApplyAsync(OpmlPlan plan, CancellationToken cancellationToken)
    {
        var bound = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(plan.Added.Concat(plan.Changed), bound, async (source, token) =>
            await commands.RegisterAsync(source.Id, source.Definition, source.DecidedAt, token));
        await Parallel.ForEachAsync(plan.Removed, bound, async (source, token) =>
            await commands.RemoveAsync(source.Id, source.DecidedAt ?? DateTimeOffset.MinValue, token));
    }
}
