using System.ComponentModel.DataAnnotations;

namespace Vigie.Storage;

/// <summary>Section <c>Storage</c>: how much is written together.</summary>
internal sealed class StorageOptions
{
    /// <summary>Articles that one transaction writes at most.</summary>
    [Range(1, 1000)]
    public int ArticleBatchSize { get; set; } = 100;

    /// <summary>Documents that one transaction writes at most; they can be large.</summary>
    [Range(1, 1000)]
    public int DocumentBatchSize { get; set; } = 32;

    /// <summary>Transactions of each kind that a replica has open at the same time.</summary>
    [Range(1, 16)]
    public int Writers { get; set; } = 2;
}
