namespace Vigie.Text.Entities.Unknown;

/// <summary>
/// What can speak for or against a kind of name. <c>Rules/fr/names/evidence.tsv</c> weighs each cue and says why;
/// <c>cues.tsv</c> and <c>endings.tsv</c> list the words and endings that give it.
/// </summary>
internal enum NameCue : byte
{
    // The name itself.
    OneWord,
    SeveralWords,
    ManyWords,
    GivenNameFirst,
    GivenNameAlone,
    SurnameLast,
    SurnameAlone,
    FamilyNameFirst,
    Initial,
    RegnalNumber,
    PersonParticle,
    Acronym,
    InnerCapital,
    Shouted,
    Digits,
    EnglishJoiner,
    EnglishWord,
    Ampersand,
    PlaceCompound,
    KindAlone,
    PeopleEnding,
    Hyphenated,
    PersonWord,
    PlaceWord,
    OrganisationWord,
    EventWord,
    PersonEnding,
    PlaceEnding,
    OrganisationEnding,
    KnownPerson,
    KnownPlace,
    KnownOrganisation,
    KnownOther,
    PlaceInFront,
    PlaceBehind,
    Team,

    // The words before it.
    AfterPersonWord,
    AfterPlaceWord,
    AfterOrganisationWord,
    AfterWorkWord,
    AfterPersonOf,
    AfterPlaceOf,
    AfterOrganisationOf,
    AfterAddress,
    AfterSaying,
    AfterTo,
    AfterIn,
    AfterBy,
    AfterWith,
    AfterOf,
    AfterArticle,
    AfterPluralArticle,
    Bare,
    OpensSentence,
    Quoted,

    // The words behind it.
    BeforeRole,
    BeforeVerb,
    BeforeHumanVerb,
    BeforeYears,
    BeforePlaceInBrackets,

    // Names beside it.
    BesidePerson,
    BesidePlace,
    BesideOrganisation,
}
