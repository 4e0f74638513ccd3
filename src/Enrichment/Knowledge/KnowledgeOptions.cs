using System.ComponentModel.DataAnnotations;

namespace Vigie.Enrichment.Knowledge;

/// <summary>Where the data that recognition works with is found.</summary>
internal sealed class KnowledgeOptions
{
    /// <summary>The entity catalogue: a folder of TSV files.</summary>
    [Required]
    public required KnowledgeFolder Catalogue { get; init; }

    /// <summary>The topic definitions: a folder of files.</summary>
    [Required]
    public required KnowledgeFolder Topics { get; init; }

    /// <summary>A folder of data files.</summary>
    internal sealed class KnowledgeFolder
    {
        /// <summary>The folder.</summary>
        [Required]
        public required string Path { get; init; }
    }
}
