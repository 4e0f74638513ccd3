using System.Text.Json.Nodes;

namespace Vigie.AppHost.Tests;

/// <summary>A state folder and a journal that are gone after the test.</summary>
internal sealed class TemporaryState : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vigie-apphost-");

    /// <param name="isPrivate">Whether other users, such as the one that PostgreSQL runs as under root, are kept out.</param>
    public TemporaryState(bool isPrivate = false)
    {
        if (!isPrivate && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.FullName, File.GetUnixFileMode(_folder.FullName) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        File.WriteAllText(JournalFile, "");
    }

    public string Data => Path.Combine(_folder.FullName, "state");

    public string[] Configuration => [$"--VIGIE_DATA={Data}", $"--JOURNAL={JournalFile}"];

    public string[] Journal => File.ReadAllLines(JournalFile);

    private string JournalFile => Path.Combine(_folder.FullName, "journal");

    private string ResourcesFile => Path.Combine(Data, "resources.json");

    public string CreateFolder(string name) => _folder.CreateSubdirectory(name).FullName;

    public IReadOnlyList<JsonNode> Resources() =>
        File.Exists(ResourcesFile) ? [.. JsonNode.Parse(File.ReadAllText(ResourcesFile))!.AsArray().Select(node => node!)] : [];

    public JsonNode Resource(string instance) => Resources().First(node => node["instance"]!.GetValue<string>() == instance);

    public string State(string instance) =>
        Resources().FirstOrDefault(node => node["instance"]!.GetValue<string>() == instance)?["state"]!.GetValue<string>() ?? "";

    public int Pid(string instance) => Resource(instance)["pid"]?.GetValue<int>() ?? 0;

    public string ConnectionString(string instance) => Resource(instance)["connectionString"]!.GetValue<string>();

    /// <summary>The numbers of all processes that the host has started.</summary>
    public IReadOnlyList<int> Pids() =>
        [.. Resources().Select(node => node["pid"]?.GetValue<int>()).OfType<int>().Distinct()];

    public async Task KilledIsBackAsync(string instance)
    {
        var pid = Pid(instance);
        Signals.Send(pid, "KILL");
        await Until.TrueAsync(TimeSpan.FromSeconds(60), $"{instance} is back", () => State(instance) == "running" && Pid(instance) != pid);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
