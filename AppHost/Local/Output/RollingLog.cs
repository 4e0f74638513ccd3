namespace Vigie.AppHost.Local.Output;

/// <summary>A log file that starts anew with every run and when it is full; the one before is kept as <c>.1</c>.</summary>
internal sealed class RollingLog : IDisposable
{
    private const long MaxBytes = 20 * 1024 * 1024;

    private readonly string _path;
    private readonly Lock _lock = new();
    private StreamWriter? _file;

    public RollingLog(string path)
    {
        _path = path;
        _file = Roll();
    }

    public void Write(string line)
    {
        lock (_lock)
        {
            // The last lines of a process may arrive after the end.
            if (_file is null)
                return;
            _file.WriteLine(line);
            if (_file.BaseStream.Length < MaxBytes)
                return;
            _file.Dispose();
            _file = Roll();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _file?.Dispose();
            _file = null;
        }
    }

    private StreamWriter Roll()
    {
        if (File.Exists(_path))
            File.Move(_path, _path + ".1", overwrite: true);
        return new StreamWriter(_path) { AutoFlush = true };
    }
}
