namespace Aspire.Hosting;

/// <summary>Names a project file.</summary>
internal interface IProjectMetadata
{
    string ProjectPath { get; }
}
