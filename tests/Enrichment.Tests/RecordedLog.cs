using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Vigie.Enrichment.Tests;

/// <summary>Keeps what is logged.</summary>
internal sealed class RecordedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger<T> CreateLogger<T>() => new Logger<T>(LoggerFactory.Create(logging => logging.AddProvider(this)));

    public ILogger CreateLogger(string categoryName) => new Recorder(_lines);

    public void Dispose() => _lines.Clear();

    private sealed class Recorder(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception));
    }
}
