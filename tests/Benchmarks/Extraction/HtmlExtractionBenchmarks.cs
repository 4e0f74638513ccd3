using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using Vigie.Text.Extraction;

namespace Vigie.Benchmarks.Extraction;

/// <summary>
/// The pages of <c>Text.Tests/Pages</c>, each made as heavy as pages of newspapers are: about 150 KB, mostly scripts and
/// menus. The baseline is the parser alone, without which no extraction is possible.
/// </summary>
[MemoryDiagnoser]
public class HtmlExtractionBenchmarks
{
    private const int PageChars = 150_000;

    private readonly ArticleExtractor _extractor = new();
    private string[] _pages = [];

    [GlobalSetup]
    public void LoadPages() => _pages =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Pages"), "*.html").Order(StringComparer.Ordinal)
            .Select(file => Weigh(File.ReadAllText(file))),
    ];

    [Benchmark(Baseline = true)]
    public int ParseOnly()
    {
        var children = 0;
        foreach (var page in _pages)
        {
            using IHtmlDocument document = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(page);
            children += document.Body?.ChildElementCount ?? 0;
        }

        return children;
    }

    [Benchmark]
    public int Extract() => _pages.Sum(page => _extractor.ExtractHtml(page, null).Articles.Count);

    private static string Weigh(string page)
    {
        var weighed = new StringBuilder(page);
        for (var i = 0; weighed.Length < PageChars; i++)
        {
            weighed.Append(FormattableString.Invariant(
                $"<nav class=\"menu menu-{i}\"><ul><li class=\"menu-item\"><a href=\"/r/{i}\">Rubrique {i}</a></li><li><a href=\"/s/{i}\">Suite</a></li></ul></nav>"));
            weighed.Append("<script>window.mesures=window.mesures||[];window.mesures.push({page:'article',rang:").Append(i).Append("});").Append(' ', 600).Append("</script>");
        }

        return weighed.ToString();
    }
}
