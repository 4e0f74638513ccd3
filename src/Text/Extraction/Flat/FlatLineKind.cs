namespace Vigie.Text.Extraction.Flat;

/// <summary>What a line looks like by itself.</summary>
internal enum FlatLineKind
{
    /// <summary>Neither a sentence nor known furniture: a headline, a subheading, a menu entry.</summary>
    Short,

    /// <summary>One or more sentences.</summary>
    Prose,

    /// <summary>Says only when: «18:12», «Publié le 22 mai 2024», «il y a 5 min».</summary>
    Time,

    /// <summary>Says what pages say around articles.</summary>
    Furniture,
}
