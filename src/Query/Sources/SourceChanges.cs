using Microsoft.AspNetCore.Http.HttpResults;
using Vigie.Contracts;
using Vigie.Query.Problems;

namespace Vigie.Query.Sources;

/// <summary>Changes sources: checks what a client wants against what is there, and hands the decision to the bus.</summary>
internal sealed class SourceChanges(SourceFinder sources, SourceCommands commands)
{
    private const string Changed = "The source is not in the state that the request asks for.";

    /// <summary>Adds a source. A problem when its id is taken or it cannot be followed.</summary>
    public async Task<(string? Id, ProblemHttpResult? Problem)> AddAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (draft, problem) = await SourceJson.ReadAsync(request, cancellationToken);
        if (draft is null)
            return (null, problem);
        if (SourceRules.TryMake(draft, out var errors) is not { } definition)
            return (null, ProblemType.InvalidSource.Because(errors));

        var id = draft.Id ?? SourceIds.Derive(draft.Name, definition.Url);
        if (await sources.FindAsync(id, cancellationToken) is not null)
            return (null, ProblemType.Conflict.Because($"There is a source «{id}». Give another id, or change that source with PUT."));

        await commands.RegisterAsync(id, definition, await sources.DecidedAtAsync(id, cancellationToken), cancellationToken);
        return (id, null);
    }

    /// <summary>Gives a source another definition, or adds it under this id. A problem when that may not be.</summary>
    public async Task<ProblemHttpResult?> ReplaceAsync(string id, HttpRequest request, CancellationToken cancellationToken)
    {
        var (draft, problem) = await SourceJson.ReadAsync(request, cancellationToken);
        if (draft is null)
            return problem;
        if (draft.Id is not null && draft.Id != id)
            return ProblemType.InvalidSource.Because("id", $"It must be «{id}», as in the address, or be left out. An id cannot be changed.");

        var known = await sources.FindAsync(id, cancellationToken);
        if (!Precondition.Holds(request, known?.Version))
            return ProblemType.PreconditionFailed.Because(Changed);
        if (SourceRules.TryMake(HeaderSecrets.Restore(draft with { Id = id }, known?.Definition), out var errors) is not { } definition)
            return ProblemType.InvalidSource.Because(errors);

        var lastDecision = known?.DecidedAt ?? await sources.DecidedAtAsync(id, cancellationToken);
        await commands.RegisterAsync(id, definition, lastDecision, cancellationToken);
        return null;
    }

    /// <summary>Removes a source. A problem when there is none or it has changed.</summary>
    public async Task<ProblemHttpResult?> RemoveAsync(string id, HttpRequest request, CancellationToken cancellationToken)
    {
        if (await sources.AwaitAsync(id, cancellationToken) is not { } known)
            return NotThere(id);
        if (!Precondition.Holds(request, known.Version))
            return ProblemType.PreconditionFailed.Because(Changed);

        await commands.RemoveAsync(id, known.DecidedAt, cancellationToken);
        return null;
    }

    /// <summary>The definition that a client wants a preview of; hidden headers are those of the source that it names.</summary>
    public async Task<(SourceDefinition? Definition, ProblemHttpResult? Problem)> DescribedAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        var (draft, problem) = await SourceJson.ReadAsync(request, cancellationToken);
        if (draft is null)
            return (null, problem);

        var known = draft.Id is null ? null : await sources.FindAsync(draft.Id, cancellationToken);
        var definition = SourceRules.TryMake(HeaderSecrets.Restore(draft, known?.Definition), out var errors);
        return (definition, definition is null ? ProblemType.InvalidSource.Because(errors) : null);
    }

    /// <summary>What a client is told who asks for a source that is not there.</summary>
    public static ProblemHttpResult NotThere(string id) => ProblemType.NotFound.Because($"There is no source «{id}».");
}
