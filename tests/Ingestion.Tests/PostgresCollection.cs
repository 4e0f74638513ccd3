using Vigie.Testing;

namespace Vigie.Ingestion.Tests;

/// <summary>The tests that need a database share one server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
