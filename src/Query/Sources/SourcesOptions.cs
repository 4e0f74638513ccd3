using System.ComponentModel.DataAnnotations;

namespace Vigie.Query.Sources;

/// <summary>Section <c>Sources</c>: limits of what is said of sources.</summary>
public sealed class SourcesOptions
{
    /// <summary>Largest OPML file, in bytes.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxOpmlBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Seconds within which the broker must have taken over a change.</summary>
    [Range(1, 60)]
    public int ConfirmSeconds { get; set; } = 10;

    /// <summary>Seconds within which a preview must be there; a publisher's server may be slow, and its host may have to be waited for.</summary>
    [Range(1, 300)]
    public int PreviewSeconds { get; set; } = 60;
}
