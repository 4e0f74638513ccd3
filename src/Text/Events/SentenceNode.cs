using System.Runtime.InteropServices;

namespace Vigie.Text.Events;

/// <summary>A piece of a sentence: a phrase without what hangs on it, a verb group, or a word or mark that joins or parts them.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SentenceNode(NodeKind Kind, int First, int Last)
{
    /// <summary>The preposition of a phrase.</summary>
    public Preposition Preposition { get; init; }

    /// <summary>Token of the common noun that heads a phrase; -1 when a name does.</summary>
    public int Noun { get; init; }

    /// <summary>Index of the verb group.</summary>
    public int Group { get; init; }

    /// <summary>The phrase starts with «son», «leur» …</summary>
    public bool IsPossessive { get; init; }
}

internal enum NodeKind : byte
{
    Phrase,
    Verb,
    Comma,

    /// <summary>«et», «ou», «ni», «ainsi que».</summary>
    And,

    /// <summary>«mais», «puis», and a comma before them: a clause of the same subject may follow.</summary>
    Then,

    /// <summary>«qui».</summary>
    Who,

    /// <summary>«dont».</summary>
    Whose,

    /// <summary>«que», «où», «lorsque» …: opens a clause with a subject of its own.</summary>
    That,

    /// <summary>«si».</summary>
    If,

    /// <summary>A mark that parts: colon, semicolon, quotation mark.</summary>
    Break,
}
