using System.Text;

namespace Vigie.Text.Tests.Speech;

/// <summary>Passages with their speech in braces, as the tables of cases write them.</summary>
internal static class QuoteNotation
{
    private static readonly VagueDate Published = new("2024-05-22", DatePrecision.Day);

    public static string Text(string marked) => marked
        .Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace(" / ", "\n", StringComparison.Ordinal);

    public static IReadOnlyList<FoundQuote> Read(string text) => Seeds.Annotator.Annotate(new ArticleText("", text, "fr", Published)).Quotes;

    /// <summary>Where the braces are, in the order of their opening.</summary>
    public static List<TextSpan> Spans(string marked)
    {
        var spans = new List<TextSpan>();
        var open = new Stack<int>();
        var at = 0;
        foreach (var c in marked.Replace(" / ", "\n", StringComparison.Ordinal))
        {
            if (c == '{')
            {
                open.Push(spans.Count);
                spans.Add(new TextSpan(at, 0));
            }
            else if (c == '}')
            {
                var index = open.Pop();
                spans[index] = new TextSpan(spans[index].Start, at - spans[index].Start);
            }
            else
            {
                at++;
            }
        }

        return spans;
    }

    public static string Mark(string text, IReadOnlyList<FoundQuote> found)
    {
        var marked = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            marked.Append('}', found.Count(quote => quote.Span.End == i)).Append('{', found.Count(quote => quote.Span.Start == i));
            if (i < text.Length)
                marked.Append(text[i] == '\n' ? " / " : text[i].ToString());
        }

        return marked.ToString();
    }

    public static string Speaker(FoundQuote quote) =>
        quote.SpeakerId is { } id ? Seeds.Catalogue.Find(id)!.Name : quote.Speaker is { } words ? "?" + words : "-";

    public static string SpeakerAndVerb(FoundQuote quote) => $"{Speaker(quote)} = {quote.Verb ?? "-"}";
}
