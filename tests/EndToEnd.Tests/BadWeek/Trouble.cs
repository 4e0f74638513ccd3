namespace Vigie.EndToEnd.Tests.BadWeek;

/// <summary>What is peculiar about a host of the bad week; it concerns both its feeds, or their pages.</summary>
internal enum Trouble
{
    None,
    DatesInsteadOfTags,
    FullTextInFeed,
    Compressed,
    SamePagesInBothFeeds,
    RevisedArticle,
    MovedForGood,
    MovedToAnotherHost,
    MovedForNow,
    TooManyRequests,
    UnavailableUntil,
    ErrorsPass,
    NoAnswerAtFirst,
    DripsAtFirst,
    WrongType,
    BrokenXml,
    PageErrorsPass,
    BadPages,
    RobotsForbidSome,
    RobotsForbidAll,
    RobotsFail,
    RedirectsInwards,
    RedirectsInCircles,
    HugeHeaders,
    CompressionBomb,
    Endless,
}
