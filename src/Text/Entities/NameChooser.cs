using Vigie.Text.Catalogue;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>Decides which entity a name means in this article, or that it means none.</summary>
internal sealed class NameChooser(NameEvidence evidence)
{
    // Prominence points. A country that the article names outweighs the size of a city, not that of a country.
    private const int CountryBonus = 15;
    private const int FullNameBonus = 20;
    private const int OwnNameBonus = 1;

    /// <summary>Below this prominence a single word is no evidence by itself.</summary>
    private const int Weak = 45;

    /// <summary>From this prominence on a name stands for itself, whatever words are beside it.</summary>
    private const int Strong = 70;

    public void Choose(List<NameMatch> matches)
    {
        var context = new Context(matches, evidence);
        foreach (var match in matches)
        {
            if (Mention(match, context, out var isWeak) is not { } mention)
                continue;
            if (isWeak)
                match.Passage.AddHint(mention);
            else
                match.Passage.Add(mention);
        }

        foreach (var passage in matches.Select(match => match.Passage).Distinct())
            RemovePartsOfOtherNames(passage);
    }

    /// <summary>The likeliest reading; weak when only the words around it could make it sure.</summary>
    private MentionDraft? Mention(in NameMatch match, Context context, out bool isWeak)
    {
        isWeak = false;
        NameEntry? best = null;
        var bestScore = int.MinValue;
        var tied = false;
        foreach (var entry in match.Candidates)
        {
            if (!evidence.Supports(entry, match))
                continue;
            var score = Score(entry, match, context);
            tied = score == bestScore && !IsSamePlace(entry.Entity, best!.Entity);
            if (score <= bestScore)
                continue;
            bestScore = score;
            best = entry;
        }

        if (best is null)
            return null;
        isWeak = IsWeak(best, match) && !context.HasCountryBeside(best.Entity, match) && !context.HasFullName(best.Entity)
            && (best.Kind == NameKind.Acronym || !(evidence.IsLocated(match) || IsNamedRegion(best.Entity, match)));
        return new MentionDraft
        {
            Passage = match.Passage,
            First = match.First,
            Last = match.Last,
            Type = best.Entity.Type,
            Entity = tied ? null : best.Entity,
            Resolution = Resolution(best.Kind),
            Rule = tied ? "catalogue.ambiguous" : "catalogue." + Resolution(best.Kind),
            Confidence = tied ? 0.4 : Confidence(best, match),
        };
    }

    /// <summary>«la Sicile», «l'Ohio»: regions and rivers have an article, towns have none.</summary>
    private bool IsNamedRegion(CatalogEntity entity, in NameMatch match) =>
        entity is { Type: EntityType.Place, Kind: not ("city" or "capital") } && evidence.HasArticle(match.Passage, match.First);

    /// <summary>A province and its capital of one name: the text seldom tells which, and it seldom matters.</summary>
    private static bool IsSamePlace(CatalogEntity one, CatalogEntity other) =>
        one == other || (one.Type == EntityType.Place && other.Type == EntityType.Place && one.Country is not null && one.Country == other.Country);

    private static int Score(NameEntry entry, in NameMatch match, Context context)
    {
        var score = entry.Entity.Prominence;
        if (entry.Kind is NameKind.Name)
            score += OwnNameBonus;
        if (entry.Support is not null)
            score += Strong;
        if (context.HasCountryBeside(entry.Entity, match))
            score += CountryBonus;
        if (context.HasFullName(entry.Entity))
            score += FullNameBonus;
        return score;
    }

    private bool IsWeak(NameEntry entry, in NameMatch match) =>
        entry.Support is null
        && (IsGivenNameAlone(entry, match) || (entry.Entity.Prominence < Weak && (match.Words == 1 || entry.Kind == NameKind.Acronym)) || IsForeignAcronym(entry, match));

    /// <summary>«François» is the pope only where the article says so.</summary>
    private bool IsGivenNameAlone(NameEntry entry, in NameMatch match) =>
        entry.Entity.Type == EntityType.Person && match.Words == 1 && evidence.IsGivenName(match.Passage.Tokens[match.First].Key);

    /// <summary>Three letters mean many things: those of a foreign body want its country or its full name in the article.</summary>
    private static bool IsForeignAcronym(NameEntry entry, in NameMatch match) =>
        entry is { Kind: NameKind.Acronym, Entity: { Type: EntityType.Organisation, Country: not (null or "FR"), Prominence: < Strong } }
        && match.Passage.Tokens[match.First].Length <= 3;

    private static string Resolution(NameKind kind) => kind switch
    {
        NameKind.Name => "name",
        NameKind.Alias => "alias",
        NameKind.Acronym => "acronym",
        _ => "demonym",
    };

    private static double Confidence(NameEntry entry, in NameMatch match)
    {
        var confidence = entry.Kind switch { NameKind.Name => 0.97, NameKind.Alias => 0.93, NameKind.Acronym => 0.92, _ => 0.9 };
        if (entry.Entity.Prominence < Weak && match.Words == 1)
            confidence -= 0.2;
        return match.Candidates.Length > 1 ? confidence - 0.1 : confidence;
    }

    /// <summary>«Florence» is not the city in «Florence Parly», nor «Denis» anything in «Saint-Denis».</summary>
    private void RemovePartsOfOtherNames(Passage passage)
    {
        foreach (var mention in passage.Mentions.ToList())
        {
            if (!IsPartOfOtherName(passage, mention))
                continue;
            passage.Remove(mention);
            passage.AddHint(mention);
        }
    }

    private bool IsPartOfOtherName(Passage passage, MentionDraft mention)
    {
        var (previous, next) = (mention.First - 1, mention.Last + 1);
        if (mention.Resolution != "demonym" && (IsJoined(passage, previous, mention.First) || IsJoined(passage, next, next)))
            return true;
        if (mention.First != mention.Last || mention.Type == EntityType.Person || mention.Resolution is "demonym" or "acronym")
            return false;
        if (IsBeside(passage, next, next) && evidence.IsGivenName(passage.Tokens[mention.First].Key) && !evidence.IsDetermined(passage, mention.First))
            return true;
        if (IsBeside(passage, previous, mention.First) && evidence.IsGivenName(passage.Tokens[previous].Key))
            return true;
        return mention.Entity is { Prominence: < Strong }
            && ((IsBeside(passage, next, next) && !evidence.IsGivenName(passage.Tokens[next].Key))
                || (IsBeside(passage, previous, mention.First) && !passage.Text.OpensSentence(previous)));
    }

    /// <summary>A hyphen joins the name to a word that is no name by itself: «Saint-», «Bouches-du-», «-sur-Mer».</summary>
    private bool IsJoined(Passage passage, int neighbour, int linked) =>
        linked < passage.Tokens.Length && passage.Tokens[linked].Link == TokenLink.Hyphen && passage.At(neighbour) is null
        && (passage.IsUnclaimedName(neighbour) || evidence.IsInnerWord(passage.Tokens[neighbour].Key));

    private static bool IsBeside(Passage passage, int neighbour, int linked) =>
        passage.IsUnclaimedName(neighbour) && passage.Tokens[linked].Link == TokenLink.Space
        && passage.Tokens[neighbour].Form is TokenForm.Title or TokenForm.Initial;

    /// <summary>Which countries and full names the article holds, by the likeliest reading of each name.</summary>
    private sealed class Context
    {
        private readonly NameEvidence _evidence;
        private readonly Dictionary<string, HashSet<string>> _byCountry = new(StringComparer.Ordinal);
        private readonly HashSet<CatalogEntity> _fullNames = [];

        public Context(List<NameMatch> matches, NameEvidence evidence)
        {
            _evidence = evidence;
            foreach (var match in matches)
            {
                if (Likeliest(match) is not { } likeliest)
                    continue;
                if (likeliest.Words > 1 && !IsShared(match, likeliest))
                    _fullNames.Add(likeliest.Entity);
                if (likeliest.Entity is { Country: { } country, Prominence: >= Weak })
                    Add(country, likeliest.Entity.Id);
            }
        }

        /// <summary>Something else of the same country is named; other readings of the same words do not count.</summary>
        public bool HasCountryBeside(CatalogEntity entity, in NameMatch match) =>
            entity.Country is { } country && _byCountry.TryGetValue(country, out var ids)
            && (ids.Count > 1 || !(ids.Contains(entity.Id) || (Likeliest(match) is { } likeliest && ids.Contains(likeliest.Entity.Id))));

        private NameEntry? Likeliest(NameMatch match)
        {
            NameEntry? likeliest = null;
            foreach (var entry in match.Candidates)
            {
                if (_evidence.Supports(entry, match) && (likeliest is null || entry.Entity.Prominence > likeliest.Entity.Prominence))
                    likeliest = entry;
            }

            return likeliest;
        }

        /// <summary>Another, as prominent, bears the name too, so that the name speaks for neither.</summary>
        private bool IsShared(NameMatch match, NameEntry likeliest) => Array.Exists(match.Candidates, entry =>
            entry.Entity != likeliest.Entity && entry.Entity.Prominence == likeliest.Entity.Prominence && _evidence.Supports(entry, match));

        public bool HasFullName(CatalogEntity entity) => _fullNames.Contains(entity);

        private void Add(string country, string id)
        {
            if (!_byCountry.TryGetValue(country, out var ids))
                _byCountry.Add(country, ids = new HashSet<string>(StringComparer.Ordinal));
            ids.Add(id);
        }
    }
}
