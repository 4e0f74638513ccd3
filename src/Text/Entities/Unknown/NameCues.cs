using System.Collections.Frozen;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities.Unknown;

/// <summary>Reads the cues of a run of capitalised words: its own form and the words on both sides.</summary>
internal sealed class NameCues(NameEvidence evidence, NameVocabulary vocabulary)
{
    private const int LongestAcronym = 6;
    private const int FewestYearDigits = 3;

    private static readonly ulong To = WordKey.Of("à");
    private static readonly ulong By = WordKey.Of("par");
    private static readonly ulong With = WordKey.Of("avec");
    private static readonly ulong In = WordKey.Of("en");

    private readonly FrozenSet<ulong> _familyNames = Keys("names/family-names-first.tsv");
    private readonly FrozenSet<ulong> _professions = Keys("names/professions.tsv");
    private readonly FrozenSet<ulong> _titles = Keys("names/titles.tsv");
    private readonly FrozenSet<ulong> _addresses = Keys("names/addresses.tsv");
    private readonly FrozenSet<ulong> _english = Keys("names/english-words.tsv");
    private readonly FrozenSet<ulong> _acronymNouns = Keys("names/acronym-nouns.tsv");
    private readonly FrozenSet<ulong> _said = Keys("names/said.tsv");

    public void Read(NameRun run, List<NameCue> cues)
    {
        ReadForm(run, cues);
        ReadShape(run.Shape, cues);
        ReadKnown(run, cues);
        ReadBefore(run, cues);
        ReadBehind(run, cues);
    }

    private static FrozenSet<ulong> Keys(string table) => FrenchRules.Words(table).Select(word => WordKey.Of(word)).ToFrozenSet();

    private void ReadForm(NameRun run, List<NameCue> cues)
    {
        cues.Add(run.Words switch { 1 => NameCue.OneWord, <= 3 => NameCue.SeveralWords, _ => NameCue.ManyWords });
        var (first, last) = (run.Passage.Tokens[run.First], run.Passage.Tokens[run.Last]);
        if (run.First == run.Last)
            ReadSingle(run.Passage, first, cues);
        else
            ReadSeveral(run, first, last, cues);
        ReadKind(run, first, last, cues);
        if (last.Form == TokenForm.Title && vocabulary.Ending(last.Of(run.Passage.Text.Text)) is { } ending)
            cues.Add(ending);
    }

    /// <summary>«Stade X», «X Records», «Saint-X»; «l'Agence» alone is no name.</summary>
    private void ReadKind(NameRun run, Token first, Token last, List<NameCue> cues)
    {
        var kind = vocabulary.Cue(first.Key, CuePlace.First);
        if (run.First == run.Last)
        {
            if (kind is not null && first.Form == TokenForm.Title)
                cues.Add(NameCue.KindAlone);
            return;
        }

        if (run.Passage.Tokens[run.First + 1].Link == TokenLink.Hyphen)
            kind = vocabulary.Cue(first.Key, CuePlace.Compound);
        AddWord(kind, cues);
        AddWord(vocabulary.Cue(last.Key, CuePlace.Last), cues);
    }

    private void ReadSingle(Passage passage, Token word, List<NameCue> cues)
    {
        if (word.Form is TokenForm.Capitals or TokenForm.Dotted)
        {
            // «A35», «CO2», «DB5» are roads, substances and machines.
            var letters = word.Of(passage.Text.Text);
            if (_acronymNouns.Contains(word.Key) || IsRomanNumeral(letters) || letters.IndexOfAnyInRange('0', '9') >= 0)
                cues.Add(NameCue.KindAlone);
            else if (word.Form == TokenForm.Dotted || (word.Length <= LongestAcronym && !IsShouted(passage, word)))
                cues.Add(NameCue.Acronym);
        }
        else if (IsOrdinal(word.Of(passage.Text.Text)))
        {
            cues.Add(NameCue.KindAlone);
        }
        else if (HasInnerCapital(word.Of(passage.Text.Text)))
        {
            cues.Add(NameCue.InnerCapital);
        }

        if (word.Form is TokenForm.Capitals or TokenForm.Dotted && word.Length <= 3)
            return;
        if (evidence.IsGivenName(word.Key))
            cues.Add(NameCue.GivenNameAlone);
        if (evidence.IsSurname(word.Key))
            cues.Add(NameCue.SurnameAlone);
    }

    private void ReadSeveral(NameRun run, Token first, Token last, List<NameCue> cues)
    {
        var passage = run.Passage;
        if (evidence.IsGivenName(first.Key) && !evidence.HasArticle(passage, run.First) && !run.Shape.HasFlag(RunShape.PlaceInFront))
            cues.Add(NameCue.GivenNameFirst);
        else if (_familyNames.Contains(first.Key) && run.Words <= 3)
            cues.Add(NameCue.FamilyNameFirst);
        if (evidence.IsSurname(last.Key))
            cues.Add(NameCue.SurnameLast);
        if (!Any(run, token => token.Form == TokenForm.Title))
            cues.Add(NameCue.Shouted);
        if (IsRegnalNumber(passage, run.Last))
            cues.Add(NameCue.RegnalNumber);
        if (Any(run, token => token.Form == TokenForm.Initial) && last.Form != TokenForm.Initial)
            cues.Add(NameCue.Initial);
        if (Any(run, token => token.IsCapitalised && _english.Contains(token.Key)))
            cues.Add(NameCue.EnglishWord);
        if (last.Kind == TokenKind.Number)
            cues.Add(NameCue.Digits);
        if (run.Words == 1)
            cues.Add(Any(run, token => token.Form == TokenForm.Capitals) && Any(run, token => token.Form == TokenForm.Title) ? NameCue.Acronym : NameCue.Hyphenated);
    }

    private static bool Any(NameRun run, Func<Token, bool> condition)
    {
        for (var i = run.First; i <= run.Last; i++)
        {
            if (condition(run.Passage.Tokens[i]))
                return true;
        }

        return false;
    }

    private static void ReadShape(RunShape shape, List<NameCue> cues)
    {
        if (shape.HasFlag(RunShape.PersonParticle))
            cues.Add(NameCue.PersonParticle);
        if (shape.HasFlag(RunShape.EnglishJoiner))
            cues.Add(NameCue.EnglishJoiner);
        if (shape.HasFlag(RunShape.Ampersand))
            cues.Add(NameCue.Ampersand);
        if (shape.HasFlag(RunShape.PlaceCompound))
            cues.Add(NameCue.PlaceCompound);
        if (shape.HasFlag(RunShape.Team))
            cues.Add(NameCue.Team);
        if (shape.HasFlag(RunShape.PlaceInFront))
            cues.Add(NameCue.PlaceInFront);
        if (shape.HasFlag(RunShape.PlaceBehind))
            cues.Add(NameCue.PlaceBehind);
    }

    private static void ReadKnown(NameRun run, List<NameCue> cues)
    {
        foreach (var hint in run.Passage.HintsAt(run.First))
        {
            if (hint.Last == run.Last)
            {
                cues.Add(hint.Type switch
                {
                    EntityType.Person => NameCue.KnownPerson,
                    EntityType.Place => NameCue.KnownPlace,
                    EntityType.Organisation => NameCue.KnownOrganisation,
                    _ => NameCue.KnownOther,
                });
            }
        }
    }

    private void ReadBefore(NameRun run, List<NameCue> cues)
    {
        var passage = run.Passage;
        if (passage.Text.OpensSentence(run.First))
            cues.Add(NameCue.OpensSentence);
        var before = run.First - 1;
        if (before < 0 || passage.Tokens[before].Kind == TokenKind.LineEnd)
            return;
        if (passage.Tokens[before].Kind == TokenKind.Mark)
        {
            cues.Add(Quotes.IsQuote(passage.Tokens[before], passage.Text.Text) ? NameCue.Quoted : NameCue.Bare);
            return;
        }

        var key = passage.Tokens[before].Key;
        if (NameEvidence.IsOf(key))
            ReadOf(passage, before, cues);
        else if (evidence.IsArticle(key))
            ReadArticle(passage, before, cues);
        else
            ReadWordBefore(passage, before, cues);
        if (evidence.IsContracted(key))
            cues.Add(NameCue.AfterArticle);
    }

    private void ReadWordBefore(Passage passage, int before, List<NameCue> cues)
    {
        var key = passage.Tokens[before].Key;
        if (_addresses.Contains(key) && passage.Tokens[before].IsCapitalised)
            cues.Add(NameCue.AfterAddress);
        else if (_titles.Contains(key) || _professions.Contains(key))
            cues.Add(NameCue.AfterPersonWord);
        else if (vocabulary.Cue(key, CuePlace.Before) is { } cue)
            cues.Add(cue);
        else if (_said.Contains(key))
            cues.Add(NameCue.AfterSaying);
        else if (key == To && !IsVerbHas(passage, before))
            cues.Add(NameCue.AfterTo);
        else if (key == In)
            cues.Add(NameCue.AfterIn);
        else if (key == By)
            cues.Add(NameCue.AfterBy);
        else if (key == With)
            cues.Add(NameCue.AfterWith);
        else if (passage.At(before) is { Resolution: "demonym" } demonym)
            ReadWordBeforeDemonym(passage, demonym.First - 1, cues);
        else if (!passage.Text.OpensSentence(before + 1))
            cues.Add(NameCue.Bare);
    }

    /// <summary>«le chanteur américain X», «le groupe français X».</summary>
    private void ReadWordBeforeDemonym(Passage passage, int before, List<NameCue> cues)
    {
        if (before < 0 || !passage.Tokens[before].IsWord)
            return;
        var key = passage.Tokens[before].Key;
        if (_titles.Contains(key) || _professions.Contains(key))
            cues.Add(NameCue.AfterPersonWord);
        else if (vocabulary.Cue(key, CuePlace.Before) is { } cue)
            cues.Add(cue);
        else
            cues.Add(NameCue.AfterWith);
    }

    private void ReadOf(Passage passage, int of, List<NameCue> cues)
    {
        var noun = of - 1;
        if (noun >= 0 && _addresses.Contains(passage.Tokens[noun].Key) && passage.Tokens[noun].IsCapitalised)
            cues.Add(NameCue.AfterAddress);
        else if (noun >= 0 && passage.Tokens[noun].IsWord && vocabulary.Cue(passage.Tokens[noun].Key, CuePlace.Of) is { } cue)
            cues.Add(cue);
        else if (noun >= 0 && _titles.Contains(passage.Tokens[noun].Key))
            cues.Add(NameCue.AfterPlaceOf);
        else
            cues.Add(NameCue.AfterOf);
    }

    private void ReadArticle(Passage passage, int article, List<NameCue> cues)
    {
        cues.Add(NameEvidence.IsPlural(passage.Tokens[article].Key) ? NameCue.AfterPluralArticle : NameCue.AfterArticle);
        if (article > 0 && passage.Tokens[article - 1].IsWord && vocabulary.Cue(passage.Tokens[article - 1].Key, CuePlace.Before) is NameCue.AfterPlaceWord)
            cues.Add(NameCue.AfterPlaceWord);
        else if (article > 1 && NameEvidence.IsOf(passage.Tokens[article - 1].Key) && vocabulary.Cue(passage.Tokens[article - 2].Key, CuePlace.Of) is { } cue)
            cues.Add(cue);
    }

    private void ReadBehind(NameRun run, List<NameCue> cues)
    {
        var passage = run.Passage;
        var behind = run.Last + 1;
        if (behind >= passage.Tokens.Length)
            return;
        var token = passage.Tokens[behind];
        if (passage.IsMark(behind, ','))
        {
            if (HasRole(passage, behind + 1))
                cues.Add(NameCue.BeforeRole);
        }
        else if (passage.IsMark(behind, '('))
        {
            ReadBrackets(passage, behind + 1, cues);
        }
        else if (token is { IsWord: true, IsCapitalised: false })
        {
            if (vocabulary.Cue(token.Key, CuePlace.Behind) is { } cue)
                cues.Add(cue);
            else if (_said.Contains(token.Key))
                cues.Add(NameCue.BeforeHumanVerb);
        }
    }

    /// <summary>«…, économiste», «…, le directeur», «…, ancien ministre».</summary>
    private bool HasRole(Passage passage, int token)
    {
        for (var i = token; i < Math.Min(token + 3, passage.Tokens.Length); i++)
        {
            if (_professions.Contains(passage.Tokens[i].Key) || _titles.Contains(passage.Tokens[i].Key))
                return true;
            if (!passage.Tokens[i].IsWord)
                return false;
        }

        return false;
    }

    /// <summary>«X (1809-1882)», «X (Connecticut)».</summary>
    private static void ReadBrackets(Passage passage, int token, List<NameCue> cues)
    {
        if (token >= passage.Tokens.Length)
            return;
        if (passage.Tokens[token] is { Kind: TokenKind.Number, Length: >= FewestYearDigits and <= 4 })
            cues.Add(NameCue.BeforeYears);
        else if (passage.At(token) is { Type: EntityType.Place, Resolution: not "demonym" } place && passage.IsMark(place.Last + 1, ')'))
            cues.Add(NameCue.BeforePlaceInBrackets);
    }

    private static void AddWord(NameCue? cue, List<NameCue> cues)
    {
        if (cue is { } found)
            cues.Add(found);
    }

    // «a» is a verb, and the key of a word does not tell them apart.
    private static bool IsVerbHas(Passage passage, int token) => passage.Text.Text[passage.Tokens[token].Start] == 'a';

    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
                return true;
        }

        return false;
    }

    /// <summary>«XIV» behind «Louis», not «CI» behind nothing.</summary>
    private static bool IsRegnalNumber(Passage passage, int token) =>
        IsRomanNumeral(passage.Tokens[token].Of(passage.Text.Text)) && passage.Tokens[token].Link == TokenLink.Space;

    /// <summary>«XIXe», «XXème».</summary>
    private static bool IsOrdinal(ReadOnlySpan<char> word) =>
        word.Length > 2 && word.IndexOfAnyExcept('I', 'V', 'X') is > 0 and var end && word[end..] is "e" or "ème" or "er" or "è" or "ᵉ";

    private static bool IsRomanNumeral(ReadOnlySpan<char> word) => word.IndexOfAnyExcept('I', 'V', 'X') < 0;

    /// <summary>A line in capitals has no acronyms.</summary>
    private static bool IsShouted(Passage passage, Token word)
    {
        var text = passage.Text.Text.AsSpan();
        var before = text[..word.Start].TrimEnd();
        var after = text[word.End..].TrimStart();
        return (before.Length > 1 && char.IsUpper(before[^1]) && char.IsUpper(before[^2])) || (after.Length > 1 && char.IsUpper(after[0]) && char.IsUpper(after[1]));
    }
}
