namespace Vigie.Contracts.Annotations;

/// <summary>The news agency whose dispatch the article carries.</summary>
public sealed record Agency : Annotation
{
    /// <summary>Usual short name, such as AFP.</summary>
    public required string Name { get; init; }
}
