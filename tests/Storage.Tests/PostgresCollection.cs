using Vigie.Testing;

namespace Vigie.Storage.Tests;

/// <summary>One server for all tests of the assembly; each test class makes databases of its own.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresServer>
{
    public const string Name = "postgres";
}
