namespace Vigie.Text.Extraction.Html;

/// <summary>What the names of an element (class, id, role, itemprop) say about it.</summary>
[Flags]
internal enum NodeMarks
{
    None = 0,
    Content = 1 << 0,
    Lead = 1 << 1,
    Title = 1 << 2,
    ArticleBody = 1 << 3,
    Comments = 1 << 4,
    Related = 1 << 5,
    Share = 1 << 6,
    Newsletter = 1 << 7,
    Paywall = 1 << 8,
    Advert = 1 << 9,
    Navigation = 1 << 10,
    Footer = 1 << 11,
    Sidebar = 1 << 12,
    Byline = 1 << 13,
    Bio = 1 << 14,
    Date = 1 << 15,
    Meta = 1 << 16,
    Caption = 1 << 17,
    Tags = 1 << 18,
    Cookie = 1 << 19,
    Modal = 1 << 20,
    Gallery = 1 << 21,
    Player = 1 << 22,
    Unseen = 1 << 23,
    Login = 1 << 24,
    Search = 1 << 25,
    Box = 1 << 26,
    Quote = 1 << 27,
    Hidden = 1 << 28,

    /// <summary>Never part of an article's text, whatever it holds.</summary>
    Furniture = Comments | Related | Share | Newsletter | Paywall | Advert | Navigation | Footer | Sidebar | Bio | Tags
        | Cookie | Modal | Unseen | Login | Search,

    /// <summary>Stands beside the text: worth reading for metadata, not part of the text.</summary>
    Beside = Byline | Date | Meta | Caption | Gallery | Player | Quote,
}
