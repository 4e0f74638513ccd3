namespace Aspire.Hosting;

/// <summary>A project that can be run; the build writes one class for every referenced project.</summary>
internal interface ILocalProject : IProjectMetadata
{
    /// <summary>The built assembly, of the same configuration as the app host.</summary>
    string AssemblyPath { get; }
}
