using BenchmarkDotNet.Attributes;
using Vigie.Text.Encodings;
using Vigie.Text.Extraction;

namespace Vigie.Benchmarks.Extraction;

/// <summary>The flattened pages of <c>seeds/documents</c>; the baseline splits them into lines and does no more.</summary>
[MemoryDiagnoser]
public class TextExtractionBenchmarks
{
    private readonly ArticleExtractor _extractor = new();
    private string[] _texts = [];

    [GlobalSetup]
    public void LoadTexts() => _texts =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Documents"), "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(file => TextDecoder.Decode(File.ReadAllBytes(file), null, false).Text),
    ];

    [Benchmark(Baseline = true)]
    public int SplitOnly() => _texts.Sum(text => text.Split('\n').Length);

    [Benchmark]
    public int Extract() => _texts.Sum(text => _extractor.ExtractText(text, null).Articles.Count);
}
