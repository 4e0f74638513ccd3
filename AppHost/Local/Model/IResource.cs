namespace Aspire.Hosting.ApplicationModel;

/// <summary>A named part of the topology.</summary>
internal interface IResource
{
    string Name { get; }
}
