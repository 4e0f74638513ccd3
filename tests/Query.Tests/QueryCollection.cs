namespace Vigie.Query.Tests;

/// <summary>All tests share one service over one archive: starting them is what takes time.</summary>
[CollectionDefinition(Name)]
public sealed class QueryCollection : ICollectionFixture<QueryService>
{
    public const string Name = "query service";
}
