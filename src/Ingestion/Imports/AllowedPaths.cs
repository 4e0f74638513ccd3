using Microsoft.Extensions.Options;

namespace Vigie.Ingestion.Imports;

/// <summary>Opens files below the folders that imports are allowed from, wherever links lead.</summary>
internal sealed class AllowedPaths(IOptions<ImportOptions> options)
{
    private const int MaxLinks = 40;

    private readonly IReadOnlyList<string> _folders =
        [.. options.Value.AllowedPaths.Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))];

    /// <exception cref="FileFaultException">The file may not be read, or cannot be.</exception>
    public FileStream Open(string path)
    {
        // What is not allowed is not looked at either: whether it exists is nobody's business.
        if (!Path.IsPathFullyQualified(path) || !IsBelow(Path.GetFullPath(path), _folders))
            throw new FileFaultException($"«{path}» is in none of the folders that files may be imported from (Imports:AllowedPaths)", mayPass: false);
        try
        {
            var real = Real(path);
            if (!IsBelow(real, _folders.Select(Real)))
                throw new FileFaultException($"«{path}» leads out of the folders that files may be imported from", mayPass: false);
            if (Directory.Exists(real))
                throw new FileFaultException($"«{path}» is a folder", mayPass: false);
            return new FileStream(real, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new FileFaultException($"«{path}» cannot be read: {error.Message}", mayPass: false);
        }
    }

    private static bool IsBelow(string path, IEnumerable<string> folders) =>
        folders.Any(folder => path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    // The path with all links followed, those of folders on the way too.
    private static string Real(string path)
    {
        var links = 0;
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var rest = new Stack<string>(Parts(full[real.Length..]).Reverse());
        while (rest.TryPop(out var part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
                throw new FileFaultException($"«{path}» leads through too many links", mayPass: false);
            if (Path.IsPathRooted(target))
                (real, target) = (Path.GetPathRoot(target)!, target[Path.GetPathRoot(target)!.Length..]);
            foreach (var each in Parts(target).Reverse())
                rest.Push(each);
        }

        return real;
    }

    private static IEnumerable<string> Parts(string path) =>
        path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".");
}
