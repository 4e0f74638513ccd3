using BenchmarkDotNet.Attributes;
using Vigie.Text;
using Vigie.Text.Catalogue;
using Vigie.Text.Dates.Expressions;
using Vigie.Text.Encodings;
using Vigie.Text.Entities;
using Vigie.Text.Extraction;
using Vigie.Text.Extraction.Agencies;
using Vigie.Text.Figures;
using Vigie.Text.Grammar;
using Vigie.Text.Keyphrases;
using Vigie.Text.Similarity;
using Vigie.Text.Speech;
using Vigie.Text.Summaries;
using Vigie.Text.Tokens;
using Vigie.Text.Topics;

namespace Vigie.Benchmarks.Annotation;

/// <summary>The stages of annotation over the articles of <c>seeds/documents</c>; the baseline cuts them into tokens and does no more.</summary>
[MemoryDiagnoser]
public class AnnotationBenchmarks
{
    private ArticleAnnotator _annotator = null!;
    private SpeechRecognizer _speech = null!;
    private ArticleText[] _articles = [];
    private Prepared[] _prepared = [];

    [GlobalSetup]
    public void Prepare()
    {
        var catalogue = Catalog.Load(Files("catalogue"));
        _annotator = new ArticleAnnotator(catalogue, TopicDefinitions.Load(Files("topics")));
        _speech = new SpeechRecognizer(catalogue);
        var extractor = new ArticleExtractor();
        _articles =
        [
            .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Documents"), "*.txt", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .SelectMany(file => extractor.ExtractText(TextDecoder.Decode(File.ReadAllBytes(file), null, false).Text, null).Articles)
                .Select(article => new ArticleText(article.Title ?? "", article.Text, "fr", new VagueDate("2024-05-22", DatePrecision.Day))),
        ];
        var entities = new EntityRecognizer(catalogue);
        _prepared = [.. _articles.Select(article => Prepared.Of(article, entities))];
    }

    [Benchmark(Baseline = true)]
    public int Tokens() => _articles.Sum(article => Tokenizer.French.Read(article.Text).Tokens.Length);

    [Benchmark]
    public int Figures() => _prepared.Sum(article => FigureRecognizer.French.Find(article.Text, article.Dates, new Dictionary<string, int>()).Count);

    [Benchmark]
    public int Quotes() => _prepared.Sum(article => _speech.Find(article.Text, new SentenceVerbs(article.Text.Text), article.Dates).Count);

    [Benchmark]
    public int Agencies() => _articles.Sum(article => AgencyCreditReader.InText(article.Text).Count);

    [Benchmark]
    public int Summaries() => _prepared.Sum(article => Summarizer.Summarize(article.Title.Text, article.Text.Text).Count);

    [Benchmark]
    public int Keyphrases() => _prepared.Sum(article => KeyphraseRecognizer.Find(article.Title, article.Text).Count);

    [Benchmark]
    public int Fingerprints() => _prepared.Sum(article => Fingerprinter.Of(article.Text.Text)?.MinHash.Count ?? 0);

    [Benchmark]
    public int Everything() => _articles.Sum(article => _annotator.Annotate(article).Mentions.Count);

    private static IEnumerable<CatalogFile> Files(string folder) =>
        new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "Knowledge", folder)).EnumerateFiles("*.tsv")
            .Select(file => new CatalogFile(file.Name, File.ReadAllText(file.FullName)));

    private sealed record Prepared(MentionMap Title, MentionMap Text, List<DateReading> Dates)
    {
        public static Prepared Of(ArticleText article, EntityRecognizer entities)
        {
            var title = Tokenizer.French.Read(article.Title);
            var text = Tokenizer.French.Read(article.Text);
            var anchors = DateAnchors.Of(article.Published);
            var dates = DateRecognizer.French.Find(text, anchors);
            var mentions = entities.Find(title, text, new ArticleDay(anchors, dates, text), isEnglish: false);
            return new Prepared(new MentionMap(title, true, mentions), new MentionMap(text, false, mentions), dates);
        }
    }
}
