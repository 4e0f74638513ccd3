namespace Vigie.Evaluation;

/// <summary>
/// Makes near-duplicates of articles as other papers print them, by a fixed procedure and seed. Every copy has another headline, and one to
/// three of: its last paragraphs cut (to half of the words at least), paragraphs in another order, boilerplate lines before and behind, up
/// to a quarter of its length in paragraphs of another article pasted in, and 10 to 40 % of its words edited in runs of two to nine
/// (left out, replaced by a run of another article, or followed by one).
/// </summary>
internal sealed class DuplicateMaker(IReadOnlyList<EvaluationArticle> sources, int seed)
{
    private const double MostPasted = 0.25;
    private const double LeastKept = 0.5;

    private static readonly string[] Boilerplate =
    [
        "Lire aussi : tous nos articles sur le sujet", "Recevez chaque matin notre lettre d'information", "Partager cet article sur les réseaux sociaux",
        "Publié par la rédaction, avec agences", "Abonnez-vous pour lire la suite", "Crédit photo : archives", "Réagir à cet article", "Tous droits réservés",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A copy with the id of the source and <c>~copy</c>.</summary>
    public EvaluationArticle CopyOf(EvaluationArticle source)
    {
        var paragraphs = source.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var step in Enumerable.Range(0, 5).OrderBy(_ => _random.Next()).Take(_random.Next(1, 4)).ToList())
        {
            paragraphs = step switch
            {
                0 => Cut(paragraphs),
                1 => [.. paragraphs.OrderBy(_ => _random.Next())],
                2 => [Boilerplate[_random.Next(Boilerplate.Length)], .. paragraphs, Boilerplate[_random.Next(Boilerplate.Length)], Boilerplate[_random.Next(Boilerplate.Length)]],
                3 => Paste(source, paragraphs),
                _ => Edit(paragraphs, 0.1 + (_random.NextDouble() * 0.3)),
            };
        }

        var headline = sources[_random.Next(sources.Count)].Title;
        return source with { Id = source.Id + "~copy", Title = headline, Text = string.Join('\n', paragraphs) };
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private List<string> Cut(List<string> paragraphs)
    {
        var total = paragraphs.Sum(Words);
        var target = total * (LeastKept + (_random.NextDouble() * (1 - LeastKept)));
        var kept = new List<string>();
        var words = 0;
        foreach (var paragraph in paragraphs)
        {
            if (words >= target)
                break;
            kept.Add(paragraph);
            words += Words(paragraph);
        }

        return kept;
    }

    private List<string> Paste(EvaluationArticle source, List<string> paragraphs)
    {
        var other = sources[_random.Next(sources.Count)];
        if (other.Id == source.Id)
            return paragraphs;
        var foreign = other.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).OrderBy(_ => _random.Next());
        var room = Math.Min(paragraphs.Sum(Words), Words(other.Text)) * MostPasted;
        var result = paragraphs.ToList();
        foreach (var paragraph in foreign)
        {
            if (Words(paragraph) > room)
                continue;
            room -= Words(paragraph);
            result.Insert(_random.Next(result.Count + 1), paragraph);
        }

        return result;
    }

    private List<string> Edit(List<string> paragraphs, double share) => [.. paragraphs.Select(paragraph => Edit(paragraph, share))];

    private string Edit(string paragraph, double share)
    {
        var words = paragraph.Split(' ').ToList();
        var left = (int)Math.Round(words.Count * share);
        for (var tries = 0; left > 0 && words.Count > 4 && tries < 200; tries++)
        {
            var run = Math.Min(Math.Min(_random.Next(2, 10), left), words.Count - 1);
            var at = _random.Next(words.Count - run + 1);
            var kind = _random.Next(3);
            if (kind != 2)
                words.RemoveRange(at, run);
            if (kind != 0)
                words.InsertRange(at, ForeignRun(run));
            left -= run;
        }

        return string.Join(' ', words);
    }

    private string[] ForeignRun(int length)
    {
        var words = sources[_random.Next(sources.Count)].Text.Split(' ');
        var at = _random.Next(Math.Max(1, words.Length - length));
        return [.. words.Skip(at).Take(length).Select(word => word.Replace('\n', ' '))];
    }
}
