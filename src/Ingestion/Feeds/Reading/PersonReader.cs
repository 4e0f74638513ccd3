using Vigie.Ingestion.Feeds.Markup;

namespace Vigie.Ingestion.Feeds.Reading;

/// <summary>Reads authors: Atom's with name and address, and the one line of RSS and Dublin Core.</summary>
internal static class PersonReader
{
    public static List<FeedPerson> Read(FeedElement element, bool withEditor)
    {
        List<FeedPerson> people = [];
        foreach (var inner in element.Elements)
        {
            var isAuthor = inner.Name is "author" or "creator"
                && inner.Vocabulary is Vocabulary.Core or Vocabulary.DublinCore or Vocabulary.ITunes;
            var isEditor = withEditor && inner.Is(Vocabulary.Core, "managingeditor");
            if ((isAuthor || isEditor) && FromElement(inner) is { } person && !people.Contains(person))
                people.Add(person);
        }
        return people;
    }

    /// <summary>Takes a line apart: «a@b.example (Anne Dupont)», «Anne Dupont &lt;a@b.example&gt;», either alone.</summary>
    public static FeedPerson? FromLine(string line)
    {
        line = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length == 0)
            return null;

        var email = line.Split(' ', '(', ')', '<', '>', ',', ';').FirstOrDefault(IsEmail);
        if (email is null)
            return new FeedPerson(line, null);
        var name = line.Replace(email, "", StringComparison.Ordinal).Replace("mailto:", "", StringComparison.OrdinalIgnoreCase)
            .Replace("()", "", StringComparison.Ordinal).Replace("<>", "", StringComparison.Ordinal).Trim(' ', ',', ';', '-');
        if (name is ['(', .. var inside, ')'])
            name = inside.Trim();
        return new FeedPerson(name.Length > 0 ? name : null, email);
    }

    private static bool IsEmail(string word) =>
        word.IndexOf('@', StringComparison.Ordinal) is var at and > 0 && word.IndexOf('.', at) > at + 1;

    private static FeedPerson? FromElement(FeedElement element)
    {
        if (!element.HasElements)
            return FromLine(element.Text);
        var name = element.Elements.FirstOrDefault(inner => inner.Name == "name")?.Text.Trim();
        var email = element.Elements.FirstOrDefault(inner => inner.Name == "email")?.Text.Trim();
        return name is { Length: > 0 } || email is { Length: > 0 }
            ? new FeedPerson(name is { Length: > 0 } ? name : null, email is { Length: > 0 } ? email : null)
            : FromLine(element.Text);
    }
}
