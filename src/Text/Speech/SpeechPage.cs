using Vigie.Text.Dates.Expressions;
using Vigie.Text.Entities;
using Vigie.Text.Grammar;
using Vigie.Text.Tokens;

namespace Vigie.Text.Speech;

/// <summary>What is known of a text while its speech is read: quotation marks, verbs of saying, who has spoken so far.</summary>
internal sealed class SpeechPage
{
    private readonly SpeechVocabulary _words;
    private readonly PronounResolver _pronouns;
    private readonly RoleResolver _roles;
    private readonly SentenceVerbs _verbs;
    private readonly List<Telling>?[] _tellings;
    private readonly List<(Speaker Speaker, int At)> _spoken = [];

    public SpeechPage(
        MentionMap map, SentenceVerbs verbs, IReadOnlyList<DateReading> dates, SpeechVocabulary words, IReadOnlyDictionary<object, GrammaticalGender> genders)
    {
        Map = map;
        _words = words;
        _verbs = verbs;
        Quotes = QuotedPassage.Find(map.Text);
        Speakers = new SpeakerReader(map, words, genders, dates.Select(date => date.First).ToHashSet());
        Subjects = new SubjectFinder(map.Text, words, Speakers, dates);
        _roles = new RoleResolver(map, words, genders, Quotes);
        _pronouns = new PronounResolver(map, words, genders, Quotes, new SentenceSubjects(map, verbs, Subjects, Quotes));
        _tellings = new List<Telling>?[map.Text.Sentences.Length];
    }

    public MentionMap Map { get; }

    public List<QuotedPassage> Quotes { get; }

    public SpeakerReader Speakers { get; }

    public SubjectFinder Subjects { get; }

    public ReadOnlySpan<Token> Tokens => Map.Tokens;

    public List<VerbGroup> Groups(int sentence) => _verbs.Of(sentence);

    /// <summary>The verb groups of a sentence that say something.</summary>
    public List<Telling> Tellings(int sentence)
    {
        if (_tellings[sentence] is { } known)
            return known;
        var tellings = _tellings[sentence] = [];
        if (!HasSaying(sentence))
            return tellings;
        foreach (var group in _verbs.Of(sentence))
        {
            if (_words.Told(group, Map.Text) is { } telling)
                tellings.Add(telling);
        }

        return tellings;
    }

    /// <summary>A form of a verb of saying is in the sentence: without one its verbs need not be read.</summary>
    private bool HasSaying(int sentence)
    {
        var range = Map.Text.Sentences[sentence];
        for (var i = range.First; i < range.End; i++)
        {
            foreach (var form in VerbForms.French.Of(Tokens[i], Map.Text.Text))
            {
                if (_words.IsSaying(form.Verb))
                    return true;
            }
        }

        return false;
    }

    public bool IsQuoted(int token) => QuoteAt(token) is not null;

    public QuotedPassage? QuoteAt(int token)
    {
        int low = 0, high = Quotes.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Quotes[middle].Open > token)
                high = middle - 1;
            else if (Quotes[middle].Close < token)
                low = middle + 1;
            else
                return Quotes[middle];
        }

        return null;
    }

    public int SentenceOf(int token) => Map.Text.SentenceOf(token);

    public bool IsMark(int token, char mark) =>
        token >= 0 && token < Tokens.Length && Tokens[token].Kind == TokenKind.Mark && Map.Text.Text[Tokens[token].Start] == mark;

    /// <summary>Whom a pronoun means, as a speaker in its place.</summary>
    public Speaker? Pronoun(ulong pronoun, int at) => _pronouns.Resolve(pronoun, at, _spoken) is { } meant ? meant with { IsPronoun = true } : null;

    /// <summary>The speaker with the person whom «le porte-parole» means.</summary>
    public Speaker Known(Speaker speaker) => _roles.Resolve(speaker);

    public void Remember(Speaker speaker, int at) => _spoken.Add((speaker, at));
}
