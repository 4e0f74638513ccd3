namespace Vigie.AppHost.Local.Servers;

/// <summary>Where programs are looked for.</summary>
internal static class ProgramFolders
{
    private static readonly string Executable = OperatingSystem.IsWindows() ? ".exe" : "";

    public static IEnumerable<string> OnPath =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The folders under a parent that match a pattern, with a further path below each; the last name first.</summary>
    public static IEnumerable<string> Under(string parent, string pattern, string below) =>
        Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, pattern).OrderDescending(StringComparer.Ordinal).Select(folder => Path.Combine(folder, below))
            : [];

    public static string? Find(IEnumerable<string> folders, string program) =>
        folders.Select(folder => Path.Combine(folder, program + Executable)).FirstOrDefault(File.Exists);
}
