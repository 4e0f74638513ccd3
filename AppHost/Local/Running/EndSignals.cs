using System.Diagnostics;
using System.Runtime.InteropServices;
using Vigie.AppHost.Local.Processes;

namespace Vigie.AppHost.Local.Running;

/// <summary>When the host is asked to end: by a signal, by a token, or because <c>dotnet run</c> above it was killed.</summary>
internal sealed class EndSignals : IDisposable
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];

    // A terminal and a parent may both pass on the same wish.
    private static readonly TimeSpan Echo = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _asked;
    private readonly CancellationTokenSource _insisted = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private long _askedAt;
    private readonly Timer? _parentWatch;

    public EndSignals(CancellationToken cancellationToken)
    {
        _asked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        foreach (var signal in Signals)
            _registrations.Add(PosixSignalRegistration.Create(signal, Hear));
        if (ParentIsDotNet() is { } parent)
            _parentWatch = new Timer(_ => EndWithout(parent), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    public CancellationToken Asked => _asked.Token;

    /// <summary>Cancelled by a second signal: do not wait for anything.</summary>
    public CancellationToken Insisted => _insisted.Token;

    public void Dispose()
    {
        _parentWatch?.Dispose();
        _registrations.ForEach(registration => registration.Dispose());
        _asked.Dispose();
        _insisted.Dispose();
    }

    private static int? ParentIsDotNet()
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var parent = Unix.ParentPid();
        var name = $"/proc/{parent}/comm";
        return File.Exists(name) && File.ReadAllText(name).Trim() == "dotnet" ? parent : null;
    }

    private void Hear(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (!_asked.IsCancellationRequested)
        {
            _askedAt = Stopwatch.GetTimestamp();
            _asked.Cancel();
        }
        else if (Stopwatch.GetElapsedTime(_askedAt) > Echo)
        {
            _insisted.Cancel();
        }
    }

    private void EndWithout(int parent)
    {
        if (Unix.ParentPid() != parent && !_asked.IsCancellationRequested)
            _asked.Cancel();
    }
}
