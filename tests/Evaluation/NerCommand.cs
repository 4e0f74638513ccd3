using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Vigie.Contracts.Annotations;

namespace Vigie.Evaluation;

/// <summary><c>ner</c>: names in tokenised sentences, as IOB2 tags, with the catalogue's Wikidata ids on demand.</summary>
internal static class NerCommand
{
    public static Command Create()
    {
        var input = new Option<FileInfo>("--in") { Description = "One token a line; empty lines between sentences; «# date = …» sets the day.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "Token, tab, tag.", Required = true };
        var link = new Option<bool>("--link") { Description = "A third column with the Wikidata id, NIL or _." };
        var command = new Command("ner", "Tags persons, places and organisations.") { input, output, link };
        command.SetAction(result => Run(result.GetRequiredValue(input), result.GetRequiredValue(output), result.GetValue(link)));
        return command;
    }

    private static void Run(FileInfo input, FileInfo output, bool link)
    {
        var knowledge = EnrichCommand.SeedKnowledge();
        var blocks = Blocks(File.ReadAllLines(input.FullName)).ToList();
        output.Directory?.Create();
        using var lines = new StreamWriter(output.FullName) { NewLine = "\n" };
        var run = new MeasuredRun("ner");
        run.Over(blocks, block =>
        {
            var started = Stopwatch.GetTimestamp();
            var annotations = knowledge.Annotate(EnrichCommand.Article("", block.Text, block.Published));
            run.Add(Stopwatch.GetElapsedTime(started), block.Text.Length);
            Write(lines, block, annotations, link);
        });
        run.PrintFigures();
    }

    /// <summary>Articles: the sentences behind a comment line make one document; without comments each sentence stands alone.</summary>
    private static IEnumerable<Block> Blocks(IReadOnlyList<string> lines)
    {
        string? published = null;
        var isDocument = false;
        var block = new Block(null);
        foreach (var line in lines)
        {
            if (line.StartsWith("# date = ", StringComparison.Ordinal))
                published = line["# date = ".Length..].Trim();
            var isComment = line.StartsWith("# ", StringComparison.Ordinal);
            isDocument |= isComment;
            if (isComment || (line.Length == 0 && !isDocument))
            {
                yield return block;
                block = new Block(published);
            }

            block.Add(line, isToken: !isComment && line.Length > 0);
        }

        yield return block;
    }

    private static void Write(StreamWriter lines, Block block, ArticleAnnotations annotations, bool link)
    {
        var tags = new (string Tag, string Id)[block.Tokens.Count];
        Array.Fill(tags, ("O", "_"));
        foreach (var mention in annotations.Mentions)
        {
            if (Type(mention) is { } type)
                Tag(block, mention, type, annotations, tags);
        }

        var next = 0;
        foreach (var line in block.Lines)
        {
            if (line is null)
                lines.WriteLine(Tagged(block.Tokens[next].Text, tags[next++], link));
            else
                lines.WriteLine(line);
        }
    }

    private static string Tagged(string token, (string Tag, string Id) tag, bool link) =>
        link ? $"{token}\t{tag.Tag}\t{tag.Id}" : $"{token}\t{tag.Tag}";

    /// <summary>The tag of a name; null for what the corpora do not count as one: derived words and descriptions.</summary>
    private static string? Type(Mention mention) => mention switch
    {
        { Resolution: "demonym" or "office" or "description" } => null,
        { Type: EntityType.Person } => "PER",
        { Type: EntityType.Place } => "LOC",
        { Type: EntityType.Organisation } => "ORG",
        _ => "MISC",
    };

    private static void Tag(Block block, Mention mention, string type, ArticleAnnotations annotations, (string Tag, string Id)[] tags)
    {
        var id = annotations.Entities.FirstOrDefault(entity => entity.Id == mention.EntityId)?.Wikidata ?? "NIL";
        var prefix = "B-";
        for (var i = 0; i < tags.Length; i++)
        {
            var (_, start, end) = block.Tokens[i];
            if (start >= mention.Span.Start + mention.Span.Length || end <= mention.Span.Start || tags[i].Tag != "O")
                continue;
            tags[i] = (prefix + type, id);
            prefix = "I-";
        }
    }

    private sealed class Block(string? published)
    {
        private readonly StringBuilder _text = new();
        private bool _isGlued = true;

        public string? Published => published;

        public string Text => _text.ToString();

        public List<(string Text, int Start, int End)> Tokens { get; } = [];

        /// <summary>Lines to copy; null where a token stands.</summary>
        public List<string?> Lines { get; } = [];

        public void Add(string line, bool isToken)
        {
            Lines.Add(isToken ? null : line);
            if (isToken)
                AddToken(line.Split('\t'));
            else
                EndLine();
        }

        private void AddToken(string[] cells)
        {
            if (!_isGlued && !ClingsToLast(cells[0]))
                _text.Append(' ');
            Tokens.Add((cells[0], _text.Length, _text.Length + cells[0].Length));
            _text.Append(cells[0]);
            _isGlued = (cells.Length > 3 && cells[3].Contains("NoSpaceAfter", StringComparison.Ordinal)) || cells[0][^1] is '\'' or '’' or '(';
        }

        private void EndLine()
        {
            if (_text.Length > 0)
                _text.Append('\n');
            _isGlued = true;
        }

        // Corpora without a spacing column leave it to the reader to put marks back.
        private static bool ClingsToLast(string token) => token is "," or "." or ")" or "…";
    }
}
