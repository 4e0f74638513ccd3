namespace Aspire.Hosting.ApplicationModel;

/// <summary>What the methods that describe a resource hang on.</summary>
internal interface IResourceBuilder<out T>
    where T : IResource
{
    IDistributedApplicationBuilder ApplicationBuilder { get; }

    T Resource { get; }
}
