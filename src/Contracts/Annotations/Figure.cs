namespace Vigie.Contracts.Annotations;

/// <summary>A number with its unit.</summary>
public sealed record Figure : Annotation
{
    /// <summary>The value in <see cref="Unit"/>.</summary>
    public required decimal Value { get; init; }

    /// <summary>ISO 4217 code, %, km, t, people …; null for a bare count.</summary>
    public string? Unit { get; init; }

    /// <summary>The text says about, nearly, more than.</summary>
    public bool Approximate { get; init; }

    /// <summary>What is measured, where the text says it.</summary>
    public string? Measures { get; init; }
}
