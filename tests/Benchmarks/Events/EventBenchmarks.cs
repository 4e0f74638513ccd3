using BenchmarkDotNet.Attributes;
using Vigie.Text.Catalogue;
using Vigie.Text.Dates.Expressions;
using Vigie.Text.Entities;
using Vigie.Text.Events;
using Vigie.Text.Grammar;
using Vigie.Text.Tokens;

namespace Vigie.Benchmarks.Events;

/// <summary>Verb groups and events of one article of about 400 words that is dense with both; entities and dates are given.</summary>
[MemoryDiagnoser]
public class EventBenchmarks
{
    private readonly TokenizedText _title = Tokenizer.French.Read("Le Kazakhstan reçoit la Chine");

    private readonly TokenizedText _text = Tokenizer.French.Read(string.Join('\n', Enumerable.Repeat(
        "Le président kazakh Kassym-Jomart Tokaïev a reçu mardi à Astana une délégation venue de Pékin. Il doit se rendre en Chine en octobre, "
        + "où un accord sur le corridor médian sera signé. La Russie, qui a livré du gaz à l'Ouzbékistan, n'a pas encore accepté de négocier. "
        + "Selon un communiqué, la visite de Xi Jinping en Serbie aura lieu en juin.", 6)));

    private List<DateReading> _dates = [];
    private List<MentionDraft> _mentions = [];
    private EventExtractor _events = null!;

    /// <summary>Reads the catalogue, and entities and dates of the article.</summary>
    [GlobalSetup]
    public void Load()
    {
        var catalogue = Catalog.Load(new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "seeds", "catalogue")).EnumerateFiles("*.tsv")
            .Select(file => new CatalogFile(file.Name, File.ReadAllText(file.FullName))));
        var anchors = DateAnchors.Of(new Vigie.Text.VagueDate("2024-05-22", Vigie.Text.DatePrecision.Day));
        _dates = DateRecognizer.French.Find(_text, anchors);
        _mentions = new EntityRecognizer(catalogue).Find(_title, _text, new ArticleDay(anchors, _dates, _text), isEnglish: false);
        _events = new EventExtractor(catalogue);
    }

    /// <summary>The part of the grammar alone.</summary>
    [Benchmark]
    public int VerbGroups()
    {
        var groups = new List<VerbGroup>();
        foreach (var sentence in _text.Sentences)
            VerbGroupReader.French.Read(_text, sentence, groups);
        return groups.Count;
    }

    /// <summary>All that finding events takes, verb groups included.</summary>
    [Benchmark]
    public int Events() => _events.Find(new SentenceVerbs(_title), [], new SentenceVerbs(_text), _dates, _mentions, new DateOnly(2024, 5, 22)).Count;
}
