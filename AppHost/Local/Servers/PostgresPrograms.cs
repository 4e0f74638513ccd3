using System.Diagnostics;
using System.Text.RegularExpressions;
using Vigie.AppHost.Local.Processes;

namespace Vigie.AppHost.Local.Servers;

/// <summary>The programs of one installed version of PostgreSQL.</summary>
internal sealed partial record PostgresPrograms(string Postgres, string InitDb, int Major)
{
    public static ServerPackage Package(string resource) => new(
        "PostgreSQL", resource, "postgresql", "postgresql@17", "PostgreSQL.PostgreSQL.17", "Host=…;Username=…;Password=…");

    /// <summary>The installed versions, the newest first; null when there are none.</summary>
    public static async Task<IReadOnlyList<PostgresPrograms>?> FindAsync(CancellationToken cancellationToken)
    {
        var found = new List<PostgresPrograms>();
        foreach (var folder in Folders().Distinct(StringComparer.Ordinal))
        {
            if (ProgramFolders.Find([folder], "postgres") is not { } postgres || ProgramFolders.Find([folder], "initdb") is not { } initDb)
                continue;
            var (_, output) = await Commands.RunAsync(new ProcessStartInfo(postgres, "--version"), cancellationToken);
            if (Version().Match(output) is { Success: true } version)
                found.Add(new PostgresPrograms(postgres, initDb, int.Parse(version.Groups["major"].ValueSpan)));
        }

        return found.Count == 0 ? null : [.. found.OrderByDescending(programs => programs.Major)];
    }

    private static IEnumerable<string> Folders() =>
    [
        .. ProgramFolders.OnPath,
        .. ProgramFolders.Under("/usr/lib/postgresql", "*", "bin"),
        .. ProgramFolders.Under("/opt/homebrew/opt", "postgresql*", "bin"),
        .. ProgramFolders.Under("/usr/local/opt", "postgresql*", "bin"),
        .. ProgramFolders.Under(@"C:\Program Files\PostgreSQL", "*", "bin"),
    ];

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();
}
