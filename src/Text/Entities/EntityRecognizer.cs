using System.Collections.Frozen;
using Vigie.Text.Catalogue;
using Vigie.Text.Entities.Unknown;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>Finds and links the mentions of an article, step by step from the surest to the least sure.</summary>
internal sealed class EntityRecognizer
{
    // French writes «le président», English «President».
    private static readonly FrozenSet<ulong> EnglishTitles = LanguageRules.English.Keys("names/titles.tsv");

    private readonly NameRecognizer _names;
    private readonly NameChooser _chooser;
    private readonly IntroducedAcronyms _acronyms = new();
    private readonly UnknownNames _unknownNames;
    private readonly UnknownOrganisations _unknownOrganisations;
    private readonly UnknownPlaces _unknownPlaces;
    private readonly SurnameRecognizer _surnames;
    private readonly FormsOfAddress _addresses = new();
    private readonly Metonymy _metonymy;
    private readonly BodiesAgain _bodiesAgain = new();
    private readonly NamedEvents _namedEvents = new();
    private readonly ProvisionalEntities _provisional = new();
    private readonly Anachronisms _anachronisms;
    private readonly NameEvidence _evidence;
    private readonly OfficeRecognizer _offices;

    public EntityRecognizer(Catalog catalogue)
    {
        var evidence = new NameEvidence(catalogue);
        _evidence = evidence;
        var tenures = new TenureIndex(catalogue.Tenures);
        _names = new NameRecognizer(NameIndex.Of(catalogue));
        _chooser = new NameChooser(evidence);
        _unknownNames = new UnknownNames(evidence);
        _unknownOrganisations = new UnknownOrganisations(evidence);
        _unknownPlaces = new UnknownPlaces(evidence);
        _surnames = new SurnameRecognizer(new Surnames(catalogue), tenures, evidence);
        _metonymy = new Metonymy(catalogue);
        _anachronisms = new Anachronisms(tenures);
        _offices = new OfficeRecognizer(tenures);
    }

    /// <summary>The mentions of title and text, in reading order; one may lie within another («le président [chinois]»).</summary>
    public List<MentionDraft> Find(TokenizedText title, TokenizedText text, ArticleDay days, bool isEnglish)
    {
        var (language, words) = isEnglish ? ("en", EnglishTitles) : ("fr", null);
        Passage[] passages = [new Passage(title, isTitle: true, language, words), new Passage(text, isTitle: false, language, words)];
        var matches = new List<NameMatch>();
        foreach (var passage in passages)
            _names.Find(passage, matches);
        _chooser.Choose(matches);
        _acronyms.Find(passages);
        foreach (var passage in passages)
        {
            _unknownOrganisations.Find(passage);
            _unknownPlaces.Find(passage);
        }

        _unknownNames.Find(passages, onlyLong: true);
        _surnames.Find(passages, days.Published);
        _unknownNames.Find(passages, onlyLong: false);
        foreach (var passage in passages)
        {
            _addresses.Include(passage);
            if (days.Published is { } day)
                _anachronisms.Unlink(passage, day);
        }

        var memory = new OfficeMemory();
        foreach (var passage in passages)
            _offices.Find(passage, memory, (at, token) => at.IsTitle ? days.Published : days.At(token));
        foreach (var passage in passages)
        {
            _metonymy.Decide(passage);
            _bodiesAgain.Find(passage, _evidence);
            _namedEvents.Find(passage, _evidence);
        }

        return _provisional.Identify([.. passages.SelectMany(InReadingOrder)]);
    }

    private static IEnumerable<MentionDraft> InReadingOrder(Passage passage) =>
        passage.Mentions.OrderBy(mention => mention.First).ThenByDescending(mention => mention.Last);
}
