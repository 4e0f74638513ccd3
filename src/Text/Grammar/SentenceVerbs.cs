using Vigie.Text.Tokens;

namespace Vigie.Text.Grammar;

/// <summary>The verb groups of a text, read once for all who ask; not for several threads.</summary>
internal sealed class SentenceVerbs(TokenizedText text)
{
    private readonly List<VerbGroup>?[] _groups = new List<VerbGroup>?[text.Sentences.Length];

    public TokenizedText Text => text;

    /// <summary>The verb groups of a sentence, from left to right and without overlaps.</summary>
    public List<VerbGroup> Of(int sentence)
    {
        if (_groups[sentence] is { } known)
            return known;
        var groups = _groups[sentence] = [];
        VerbGroupReader.French.Read(text, text.Sentences[sentence], groups);
        return groups;
    }
}
