namespace Vigie.AppHost.Local.Output;

/// <summary>The lines of all processes on one console, each behind its resource's name in the resource's colour.</summary>
internal sealed class HostConsole
{
    private const string Host = "vigie";
    private const string Reset = "\e[0m";

    private static readonly string[] Colours = ["\e[36m", "\e[32m", "\e[35m", "\e[34m", "\e[33m", "\e[96m", "\e[92m", "\e[95m"];

    private readonly Lock _lock = new();
    private readonly List<string> _names = [Host];
    private readonly bool _coloured = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Makes room for a name and gives it a colour.</summary>
    public void Add(string name) => _names.Add(name);

    /// <summary>Says something in the host's own name.</summary>
    public void Say(string line) => Write(Host, line);

    public void Write(string name, string line)
    {
        var label = name.PadRight(_names.Max(other => other.Length));
        var prefix = _coloured ? Colours[_names.IndexOf(name) % Colours.Length] + label + Reset : label;
        lock (_lock)
            Console.Out.WriteLine($"{prefix} {line}");
    }

    /// <summary>Shows rows of equally many cells, the first row as the heading.</summary>
    public void Table(IReadOnlyList<string[]> rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
            Say(string.Join("  ", row.Zip(widths, (cell, width) => cell.PadRight(width))).TrimEnd());
    }
}
