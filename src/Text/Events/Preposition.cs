namespace Vigie.Text.Events;

/// <summary>What joins a phrase to its verb or noun; several French forms are one here («du» is <see cref="De"/>).</summary>
internal enum Preposition : byte
{
    /// <summary>None: subject or object.</summary>
    None,
    A,
    De,
    En,
    Dans,
    Avec,
    Contre,
    Pour,
    Par,
    Sur,
    Vers,
    Chez,
    Entre,

    /// <summary>«envers», «à l'égard de».</summary>
    Envers,

    /// <summary>«auprès de».</summary>
    Aupres,

    /// <summary>«autour de», «au large de».</summary>
    Autour,

    /// <summary>Any other, which fills no slot.</summary>
    Other,
}
