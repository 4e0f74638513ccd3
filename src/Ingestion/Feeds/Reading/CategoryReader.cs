using Vigie.Ingestion.Feeds.Markup;

namespace Vigie.Ingestion.Feeds.Reading;

/// <summary>Reads categories and keywords; each once.</summary>
internal static class CategoryReader
{
    private const string MediaScheme = "http://search.yahoo.com/mrss/category_schema";

    private const string ITunesScheme = "http://www.itunes.com/";

    /// <summary>iTunes nests its categories two deep; nothing nests deeper.</summary>
    private const int MostDepth = 3;

    public static List<FeedCategory> Read(FeedElement element)
    {
        List<FeedCategory> categories = [];
        foreach (var inner in element.Elements)
            Add(categories, inner, MostDepth);
        return categories;
    }

    private static void Add(List<FeedCategory> categories, FeedElement element, int depth)
    {
        switch (element.Vocabulary, element.Name)
        {
            case (Vocabulary.Core, "category"):
                var scheme = element.Attribute("scheme") ?? element.Attribute("domain");
                Add(categories, element.Attribute("term") ?? element.Text, scheme, element.Attribute("label"));
                break;
            case (Vocabulary.DublinCore, "subject") or (Vocabulary.Core, "keywords"):
                Add(categories, element.Text, null, null);
                break;
            case (Vocabulary.Media, "category"):
                Add(categories, element.Text, element.Attribute("scheme") ?? MediaScheme, element.Attribute("label"));
                break;
            case (Vocabulary.ITunes, "keywords") or (Vocabulary.Media, "keywords"):
                foreach (var keyword in element.Text.Split(','))
                    Add(categories, keyword, element.Vocabulary == Vocabulary.ITunes ? ITunesScheme : MediaScheme, null);
                break;
            case (Vocabulary.ITunes, "category") when depth > 0:
                Add(categories, element.Attribute("text") ?? "", ITunesScheme, null);
                foreach (var inner in element.Elements)
                    Add(categories, inner, depth - 1);
                break;
            default:
                break;
        }
    }

    private static void Add(List<FeedCategory> categories, string term, string? scheme, string? label)
    {
        term = term.Trim();
        if (term.Length > 0 && !categories.Exists(known => known.Term == term && known.Scheme == scheme))
            categories.Add(new FeedCategory(term, scheme, label));
    }
}
