using System.Text.Json;
using Vigie.AppHost.Local.Output;

namespace Vigie.AppHost.Local.Running;

/// <summary>Shows the state of all parts: in <c>resources.json</c> after every change, on the console when asked.</summary>
internal sealed class Board(string path, HostConsole console, Func<IReadOnlyList<PartStatus>> statuses)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly Lock _lock = new();

    public void Say(string line) => console.Say(line);

    public void Changed()
    {
        lock (_lock)
        {
            var fresh = path + ".new";
            // It has passwords.
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(fresh, options))
                JsonSerializer.Serialize(file, statuses(), Format);
            File.Move(fresh, path, overwrite: true);
        }
    }

    public void ShowTable() => console.Table(
    [
        ["resource", "state", "process", "address"],
        .. statuses().Select(status => new[] { status.Instance, status.State, status.Pid?.ToString() ?? "", status.Url ?? "" }),
    ]);
}
