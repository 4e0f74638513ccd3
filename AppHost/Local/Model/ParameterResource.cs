namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that the topology hands to services.</summary>
internal sealed class ParameterResource(string name, string value) : IResource
{
    public string Name => name;

    public string Value => value;
}
