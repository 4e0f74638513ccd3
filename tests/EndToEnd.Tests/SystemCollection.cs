namespace Vigie.EndToEnd.Tests;

/// <summary>All end-to-end tests share one running system: starting it is what takes time.</summary>
[CollectionDefinition(Name)]
public sealed class SystemCollection : ICollectionFixture<RunningSystem>
{
    public const string Name = "running system";
}
