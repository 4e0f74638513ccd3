namespace Vigie.Text.Events;

/// <summary>
/// Who is actor and who is target, such as «s>o|avec»: slots of the actor, <c>&gt;</c> or for mutual acts <c>&lt;&gt;</c>, slots of
/// the target in the order in which they are tried; <c>!</c> when the clause says nothing without a target, <c>~</c> when the verb
/// says of the event that it is to come («est attendu à»).
/// </summary>
internal sealed record EventFrame(IReadOnlyList<EventSlot> Actor, IReadOnlyList<EventSlot> Target, bool IsMutual, bool NeedsTarget, bool IsToCome)
{
    /// <summary>Reads the notation; null when it is wrong.</summary>
    public static EventFrame? TryParse(string written)
    {
        var isMutual = written.Contains("<>", StringComparison.Ordinal);
        return written.TrimEnd('!', '~').Split(isMutual ? "<>" : ">") is [var actor, var target]
            && Slots(actor) is { } actors && Slots(target) is { } targets
            ? new EventFrame(actors, targets, isMutual, written.Contains('!', StringComparison.Ordinal), written.Contains('~', StringComparison.Ordinal))
            : null;
    }

    private static List<EventSlot>? Slots(string written)
    {
        var slots = new List<EventSlot>();
        foreach (var name in written.Split('|'))
        {
            if (name == "-")
                continue;
            if (Slot(name) is not { } slot)
                return null;
            slots.Add(slot);
        }

        return slots;
    }

    private static EventSlot? Slot(string name) => name switch
    {
        "s" => EventSlot.Subject,
        "o" => EventSlot.Object,
        "qui" => EventSlot.Actor,
        "org" => EventSlot.Body,
        "inf" => EventSlot.Infinitive,
        "lieu" => EventSlot.Place,
        "à" => EventSlot.A,
        "de" => EventSlot.De,
        "avec" => EventSlot.Avec,
        "contre" => EventSlot.Contre,
        "pour" => EventSlot.Pour,
        "par" => EventSlot.Par,
        "sur" => EventSlot.Sur,
        "vers" => EventSlot.Vers,
        "entre" => EventSlot.Entre,
        "envers" => EventSlot.Envers,
        "auprès" => EventSlot.Aupres,
        "autour" => EventSlot.Autour,
        _ => null,
    };
}

/// <summary>Where in the clause a participant stands.</summary>
internal enum EventSlot : byte
{
    Subject,
    Object,

    /// <summary>The object, when it is somebody: not «la politique de la Chine».</summary>
    Actor,

    /// <summary>The object, when it is an organisation or initiative.</summary>
    Body,

    /// <summary>The target of the infinitive that the verb governs.</summary>
    Infinitive,

    /// <summary>Behind any preposition of place.</summary>
    Place,
    A,
    De,
    Avec,
    Contre,
    Pour,
    Par,
    Sur,
    Vers,
    Entre,
    Envers,
    Aupres,
    Autour,
}
