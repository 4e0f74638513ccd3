namespace Vigie.Text.Extraction.Html;

/// <summary>Cuts off what follows an article inside its own element: about the author, read next, follow us.</summary>
internal static class TrailingSections
{
    private const double MinShareBefore = 0.4;
    private const int MaxInviteChars = 400;
    private const int InvitesLookedAt = 4;

    public static void Drop(List<Block> kept)
    {
        DropNamedSections(kept);
        DropInvites(kept);
    }

    // From the heading of such a section to the next heading of its rank, when most of the text came before.
    private static void DropNamedSections(List<Block> kept)
    {
        var total = kept.Sum(block => block.Good);
        var before = 0.0;
        for (var i = 0; i < kept.Count; i++)
        {
            before += kept[i].Good;
            if (before < total * MinShareBefore || !IsLabel(kept[i]) || !Phrases.OpensSection(kept[i].Text))
                continue;

            var end = i + 1;
            while (end < kept.Count && !(kept[end].Kind == BlockKind.Heading && kept[i].Kind == BlockKind.Heading && kept[end].Level <= kept[i].Level
                && !Phrases.OpensSection(kept[end].Text)))
            {
                end++;
            }

            kept.RemoveRange(i, end - i);
            i--;
        }
    }

    private static bool IsLabel(Block block) => block.Kind == BlockKind.Heading || (!block.IsSentence && block.Chars < 60);

    private static void DropInvites(List<Block> kept)
    {
        for (var i = kept.Count - 1; i >= Math.Max(1, kept.Count - InvitesLookedAt); i--)
        {
            if (kept[i].Chars < MaxInviteChars && kept[i].Kind != BlockKind.Heading && Phrases.IsInvitation(kept[i].Text))
                kept.RemoveAt(i);
        }
    }
}
