using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Vigie.Query.Answers;
using Vigie.Query.Parameters;

namespace Vigie.Query.Articles;

/// <summary>What an article must satisfy to be listed, and how the list is ordered. Filters that are not given do not count.</summary>
internal sealed record ArticleQuery(
    [property: FromQuery(Name = "q"), Description(
        "Words to search for in title, lead and text. Web-search syntax: all words must occur; `\"a b\"` is a phrase, `-a` excludes, "
        + "`a or b` is either. Case, accents, endings (plural, feminine) and the shape of apostrophes do not count.")]
    string? Q,
    [property: FromQuery(Name = "entity"), Description(
        "An entity that the article mentions: id in the catalogue, Wikidata id (`Q7747`), or any name, alias or acronym (`OCS`). "
        + "A name that several entities bear finds the articles of all of them.")]
    string? Entity,
    [property: FromQuery(Name = "topic"), Description("Id of a topic, such as `medtop:20000629`.")]
    string? Topic,
    [property: FromQuery(Name = "source"), Description("Id of the source that it was collected from.")]
    string? Source,
    [property: FromQuery(Name = "country"), Like("^[A-Za-z]{2}$", "an ISO 3166-1 alpha-2 code such as KZ"), Description(
        "ISO 3166-1 alpha-2 code: the article mentions this country or something or somebody that belongs to it.")]
    string? Country,
    [property: FromQuery(Name = "language"), Like("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", "a BCP 47 code such as fr"),
        Description("BCP 47 code of the article's language.")]
    string? Language,
    [property: FromQuery(Name = "from"), Period, Description(
        "Published at or after: year, month, day or RFC 3339 time. A vague publication date counts by its first moment, UTC.")]
    string? From,
    [property: FromQuery(Name = "to"), Period, Description("Published at or before; a year, month or day is included to its end, UTC.")]
    string? To,
    [property: FromQuery(Name = "sort"), OneOf(ArticleQuery.ByRelevance, ArticleQuery.ByPublished, ArticleQuery.ByStored), Description(
        "`relevance` (needs `q`, and is then the default), `-published` (the latest publication first; the default without `q`) or "
        + "`-stored` (the latest arrival first).")]
    string? Sort,
    [property: FromQuery(Name = Cursor.Parameter), Description("Cursor of the page, as `next` of the page before gave it.")]
    string? Cursor,
    [property: FromQuery(Name = "limit"), Range(1, 200), Description("Size of a page.")]
    int Limit = 20)
{
    public const string ByRelevance = "relevance";
    public const string ByPublished = "-published";
    public const string ByStored = "-stored";

    /// <summary>The order in force.</summary>
    public string Order => Sort ?? (Q is null ? ByPublished : ByRelevance);

    /// <summary>What parameters that are right by themselves say wrongly together, by the name of the one to change.</summary>
    public Dictionary<string, string[]> Contradictions()
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (Order == ByRelevance && Q is null)
            errors["sort"] = ["There is no relevance without q. Give q, or sort by -published or -stored."];
        if (From is not null && To is not null && Period.TryParse(From)?.Start >= Period.TryParse(To)?.End)
            errors["to"] = ["The value lies before from."];
        return errors;
    }
}
