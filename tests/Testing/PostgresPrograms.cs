namespace Vigie.Testing;

/// <summary>Where PostgreSQL's server programs are on this machine.</summary>
internal static class PostgresPrograms
{
    /// <summary>The folder that holds <c>initdb</c> and <c>postgres</c>; of several versions the newest.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var installed = new DirectoryInfo("/usr/lib/postgresql") is { Exists: true } debian
            ? debian.GetDirectories()
                .Where(version => int.TryParse(version.Name, out _))
                .OrderByDescending(version => int.Parse(version.Name))
                .Select(version => Path.Combine(version.FullName, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return path.Concat(installed).FirstOrDefault(HasServer)
            ?? throw new InvalidOperationException(
                "These tests need PostgreSQL's server programs (initdb, postgres) in PATH or below /usr/lib/postgresql; "
                + "on Debian and Ubuntu: apt-get install postgresql.");
    }

    private static bool HasServer(string folder) =>
        File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres"));
}
