using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Vigie.Text.Encodings;
using Vigie.Text.Extraction;
using Vigie.Text.Extraction.Flat;

namespace Vigie.Text.Tests.Extraction;

public sealed class FlatHostileTextTests
{
    // Far above what the texts take, so that only a wrong order of growth can reach it.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private static readonly ArticleExtractor Extractor = new();

    public static TheoryData<string, int> Floods() => new()
    {
        { "a", 3_000_000 },
        { "\n", 3_000_000 },
        { "x\n", 1_000_000 },
        { "Le convoi est arrivé au port dans la nuit. ", 80_000 },
        { "Le convoi est arrivé au port dans la nuit.\n", 80_000 },
        { "18:12\n", 400_000 },
        { "Titre de la page sans fin\nUne phrase courte suit le titre de la page.\n", 40_000 },
        { "Lire aussi\n", 200_000 },
        { "Par ", 400_000 },
        { "12/", 400_000 },
        { "AccueilMonde", 200_000 },
        { "« ", 400_000 },
        { "1. ", 400_000 },
        { "Anna dit :\n", 200_000 },
    };

    public static TheoryData<string, string> Reasons() => new()
    {
        { "", "the document is empty" },
        { " \n\t\n ", "the document is empty" },
        { DecodedText.NoText, "the content is binary, not text" },
        { "12 34\n56", "the document has no words" },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void Survives_a_flood(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();

        var document = Extractor.ExtractText(text, null);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Deadline);
        Assert.Equal(document.Articles.Count == 0, document.Reason is not null);
    }

    [Fact]
    public void Survives_blocks_that_share_nothing()
    {
        var blocks = Enumerable.Range(0, 30_000).Select(n => $"Le convoi {n:x}ab est arrivé à {n * 7919:x}port dans la nuit.\nPartager\nUn titre {n:x}\n12 mai 2024");
        var watch = Stopwatch.StartNew();

        Extractor.ExtractText(string.Join('\n', blocks), null);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Deadline);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Says_why_nothing_was_kept(string text, string reason) => Assert.Equal(reason, Extractor.ExtractText(text, null).Reason);

    [Fact]
    public void Reads_no_more_than_it_is_allowed_to()
    {
        var text = "Le convoi est arrivé au port dans la nuit, après onze jours de route et de froid.\n" + new string('x', 1000);

        var document = new FlatTextExtractor(longestText: 90).Extract(text, null);

        Assert.DoesNotContain("xxxxxxxxxx", document.Articles[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_gives_articles_or_a_reason() => Prop
        .ForAll<string?>(text => Holds(text ?? ""))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_mutation_of_a_page_gives_articles_or_a_reason()
    {
        var random = new Random(20240522);
        foreach (var name in FlatPage.Names)
        {
            for (var round = 0; round < 40; round++)
                Assert.True(Holds(Mutated(FlatPage.Load(name).Text, random)), name);
        }
    }

    private static bool Holds(string text)
    {
        var document = Extractor.ExtractText(text, null);
        return document.Articles.Count == 0 == (document.Kind == DocumentKind.Empty)
            && document.Articles.Count == 0 == document.Reason is not null
            && document.Articles.All(article => article.Text.Length > 0);
    }

    private static string Mutated(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var change = 0; change < 6; change++)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(4))
            {
                case 0:
                    lines[at] = lines[at][..random.Next(lines[at].Length + 1)];
                    break;
                case 1:
                    lines.Insert(at, lines[random.Next(lines.Count)]);
                    break;
                case 2:
                    lines[at] += lines[random.Next(lines.Count)];
                    break;
                default:
                    lines[at] = new string((char)random.Next(1, 0xFFFF), random.Next(1, 300));
                    break;
            }
        }
        return string.Join('\n', lines);
    }
}
