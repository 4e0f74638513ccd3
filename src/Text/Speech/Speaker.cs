using Vigie.Text.Entities;
using Vigie.Text.Grammar;

namespace Vigie.Text.Speech;

/// <summary>Who speaks, as far as the text tells.</summary>
internal sealed record Speaker
{
    /// <summary>First token, the article included.</summary>
    public required int First { get; init; }

    public required int Last { get; init; }

    /// <summary>The mention that names the speaker; null for «un témoin».</summary>
    public MentionDraft? Mention { get; init; }

    public GrammaticalGender Gender { get; init; }

    /// <summary>The words are a name or a noun for those who speak, not just any noun.</summary>
    public bool IsLikely { get; init; }

    /// <summary>The words are a noun for one person.</summary>
    public bool IsPerson { get; init; }

    /// <summary>Several: «des experts».</summary>
    public bool IsPlural { get; init; }

    /// <summary>A pronoun stood for it.</summary>
    public bool IsPronoun { get; init; }

    public required string Words { get; init; }
}
