using System.Buffers;

namespace Vigie.Text.Extraction.Html;

/// <summary>Measures a block: its kind, whether it reads like a sentence, and what that says about its surroundings.</summary>
internal static class BlockFactory
{
    private const int SentenceChars = 40;
    private const int LongLineChars = 100;
    private const int MaxClimb = 12;

    private static readonly SearchValues<char> InnerPunctuation = SearchValues.Create(",.;:!?…،。、，；：！？؛।«»“”„");
    private static readonly SearchValues<char> FinalPunctuation = SearchValues.Create(".!?…:;。！？；؟।»”\"')）」』");

    public static Block Create(PageNode owner, int first, string text, int chars, int linkChars, int foreignLinkChars, int boldChars, string? link)
    {
        var kind = KindOf(owner, out var level);
        var weight = chars + (2 * Ideographs(text));
        var isSentence = weight >= SentenceChars && text.AsSpan().ContainsAny(InnerPunctuation)
            && (FinalPunctuation.Contains(text[^1]) || weight >= LongLineChars);
        var linkShare = (double)linkChars / chars;
        return new Block
        {
            Node = owner,
            First = first,
            Kind = kind,
            Level = level,
            Text = text,
            Chars = chars,
            LinkChars = linkChars,
            ForeignLinkChars = foreignLinkChars,
            Link = link,
            Bold = boldChars > chars * 0.9,
            IsSentence = isSentence,
            Good = Good(kind, weight, isSentence, linkShare),
            Bad = Bad(kind, chars, isSentence, linkShare),
        };
    }

    private static double Good(BlockKind kind, int weight, bool isSentence, double linkShare)
    {
        if (kind is BlockKind.Heading or BlockKind.Caption || linkShare > 0.5)
            return 0;
        return isSentence ? weight * (1 - linkShare) : weight >= LongLineChars ? weight * (1 - linkShare) / 2 : 0;
    }

    private static double Bad(BlockKind kind, int chars, bool isSentence, double linkShare)
    {
        if (linkShare > 0.5)
            return Math.Min(chars, 80) + 10;
        return isSentence || kind is BlockKind.Heading or BlockKind.Cell or BlockKind.Caption ? 0 : 4;
    }

    private static BlockKind KindOf(PageNode owner, out int level)
    {
        level = 0;
        var kind = BlockKind.Paragraph;
        var node = owner;
        for (var climbed = 0; node is not null && climbed < MaxClimb; climbed++, node = node.Parent)
        {
            switch (node.Tag)
            {
                case >= HtmlTag.H1 and <= HtmlTag.H6:
                    level = node.Tag - HtmlTag.H1 + 1;
                    return BlockKind.Heading;
                case HtmlTag.FigCaption or HtmlTag.Figure:
                    return BlockKind.Caption;
                case HtmlTag.Blockquote:
                    return BlockKind.Quote;
                case HtmlTag.Pre:
                    return BlockKind.Preformatted;
                case HtmlTag.Li or HtmlTag.Dd or HtmlTag.Dt when kind == BlockKind.Paragraph:
                    kind = BlockKind.ListItem;
                    break;
                case HtmlTag.Td or HtmlTag.Th when kind == BlockKind.Paragraph:
                    kind = BlockKind.Cell;
                    break;
                case HtmlTag.Body or HtmlTag.Article or HtmlTag.Main or HtmlTag.Section:
                    return kind;
            }
        }

        return kind;
    }

    private static int Ideographs(string text)
    {
        var count = 0;
        foreach (var character in text)
            count += character is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' ? 1 : 0;
        return count;
    }
}
