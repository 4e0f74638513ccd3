namespace Vigie.Text.Extraction.Flat;

/// <summary>What a line of page furniture belongs to.</summary>
internal enum PhraseRole
{
    None,

    /// <summary>The conversation below an article.</summary>
    Comments,

    /// <summary>Other articles.</summary>
    Related,

    /// <summary>Sharing, printing, following.</summary>
    Share,

    /// <summary>Log-in, subscription, cookies, applications.</summary>
    Account,

    /// <summary>The foot of the page.</summary>
    Legal,

    /// <summary>Advertising.</summary>
    Advert,

    /// <summary>Keywords and sections.</summary>
    Tags,

    /// <summary>Below or beside a picture.</summary>
    Credit,
}
