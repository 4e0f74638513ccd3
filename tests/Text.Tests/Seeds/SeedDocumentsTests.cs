using System.Text.Json;
using Vigie.Text.Encodings;
using Vigie.Text.Extraction;

namespace Vigie.Text.Tests;

/// <summary>Every document of <c>seeds/documents</c> gives what <c>expected.tsv</c> says.</summary>
public sealed class SeedDocumentsTests
{
    private static readonly ArticleExtractor Extractor = new();
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "seeds", "documents");

    public static TheoryData<string> Rows()
    {
        var rows = new TheoryData<string>();
        foreach (var line in Lines())
            rows.Add(line);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Gives_what_is_expected_of_it(string row)
    {
        var cells = row.Split('\t');
        var (path, kind, count, title, present, absent) =
            (cells[0], cells[1], int.Parse(cells[2]), cells[3], cells[4], cells[5]);

        var documents = Read(path);

        var articles = documents.SelectMany(document => document.Articles).ToList();
        Assert.Equal(count, articles.Count);
        Assert.All(documents, document => Assert.Equal(KindOf(kind, document), document.Kind));
        Assert.All(documents, document => Assert.Equal(document.Kind == DocumentKind.Empty, document.Reason is not null));
        if (title.Length > 0)
            Assert.Contains(articles, article => article.Title == title);
        var text = string.Join('\n', articles.Select(article => article.Title + '\n' + article.Text));
        Assert.Contains(present, text, StringComparison.Ordinal);
        if (absent.Length > 0)
            Assert.DoesNotContain(absent, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_document_has_a_row()
    {
        var listed = Lines().Select(line => line.Split('\t')[0]).ToHashSet();

        var documents = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'));

        Assert.All(documents, document => Assert.Contains(document, listed));
    }

    private static IEnumerable<string> Lines() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Seeds", "expected.tsv")).Skip(1);

    private static DocumentKind KindOf(string expected, ExtractedDocument document) => expected switch
    {
        "article" => DocumentKind.Article,
        "index" => DocumentKind.Index,
        "rejected" => DocumentKind.Empty,
        _ => document.Kind,
    };

    private static IReadOnlyList<ExtractedDocument> Read(string path)
    {
        var content = File.ReadAllBytes(Path.Combine(Folder, path));
        if (path.EndsWith(".jsonl", StringComparison.Ordinal))
            return [.. TextDecoder.Decode(content, null, isHtml: false).Text.Split('\n').SelectMany(ReadLine)];

        var isHtml = path.EndsWith(".html", StringComparison.Ordinal);
        var text = TextDecoder.Decode(content, null, isHtml).Text;
        return [isHtml ? Extractor.ExtractHtml(text, null) : Extractor.ExtractText(text, null)];
    }

    // What a line states about itself is read by Ingestion; here only its page counts.
    private static IEnumerable<ExtractedDocument> ReadLine(string line)
    {
        JsonDocument parsed;
        try
        {
            parsed = JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            yield break;
        }

        using (parsed)
        {
            if (parsed.RootElement.TryGetProperty("html", out var html))
                yield return Extractor.ExtractHtml(html.GetString() ?? "", null);
            else if (parsed.RootElement.TryGetProperty("text", out var text))
                yield return WithTitle(Extractor.ExtractText(text.GetString() ?? "", null), parsed.RootElement);
        }
    }

    private static ExtractedDocument WithTitle(ExtractedDocument document, JsonElement line) =>
        document.Articles is [var article] && line.TryGetProperty("title", out var title)
            ? document with { Articles = [article with { Title = title.GetString() }] }
            : document;
}
