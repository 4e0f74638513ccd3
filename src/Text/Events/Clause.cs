using Vigie.Text.Grammar;

namespace Vigie.Text.Events;

/// <summary>A verb group with its subject and object while a sentence is being read; node indexes are -1 where there is none.</summary>
internal sealed class Clause
{
    /// <summary>Index of the verb's node.</summary>
    public required int Node { get; init; }

    public required VerbGroup Group { get; set; }

    /// <summary>The phrase that is the grammatical subject; of a participle what it says something of.</summary>
    public int SubjectNode { get; set; } = -1;

    public IReadOnlyList<Participant> Subject { get; set; } = [];

    /// <summary>The phrase without preposition that is the object.</summary>
    public int ObjectNode { get; set; } = -1;

    public IReadOnlyList<Participant> Object { get; set; } = [];

    /// <summary>The node of «qui», «que», «lorsque» … that opens the clause.</summary>
    public int Opener { get; set; } = -1;

    /// <summary>«si» opens it.</summary>
    public bool IsCondition { get; set; }

    /// <summary>The clause whose verb governs this infinitive; null when none does.</summary>
    public Clause? Governor { get; set; }

    /// <summary>What it says is part of the event of its governor: «refuse de signer».</summary>
    public bool IsAbsorbed { get; set; }
}
