namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that others reach by a connection string, which is known once its server runs.</summary>
internal interface IResourceWithConnectionString : IResource
{
    string ConnectionString { get; }

    /// <summary>The parts of the connection string, by the names under which services also receive them.</summary>
    IEnumerable<KeyValuePair<string, string>> ConnectionProperties { get; }
}
