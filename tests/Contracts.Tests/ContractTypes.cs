namespace Vigie.Contracts.Tests;

/// <summary>The contracts as the assembly has them.</summary>
internal static class ContractTypes
{
    /// <summary>The messages: records directly in Vigie.Contracts that nothing else is built from.</summary>
    public static IReadOnlyList<Type> Messages { get; } =
    [
        typeof(DocumentSubmitted), typeof(DocumentCollected), typeof(ArticleCollected), typeof(ArticleEnriched), typeof(ArticleStored),
        typeof(SourceRegistered), typeof(SourceRemoved), typeof(SourceFetched), typeof(SourcePreviewRequested), typeof(SourcePreviewed),
        typeof(ImportChunkSent), typeof(ImportRequested), typeof(ImportCancelled), typeof(ImportProgressed),
    ];

    /// <summary>Every concrete record of the assembly, messages included.</summary>
    public static IReadOnlyList<Type> Records { get; } =
    [
        .. typeof(ArticleStored).Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.GetMethod("<Clone>$") is not null)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];
}
