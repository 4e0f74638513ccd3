using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace Vigie.Query.Problems;

/// <summary>Turns what handlers throw into problems that tell a client what to do, never how the code looks inside.</summary>
internal sealed partial class ExceptionProblems(IProblemDetailsService problems, ILogger<ExceptionProblems> logger) : IExceptionHandler
{
    private const int RetrySeconds = 5;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (type, detail) = Explain(exception);
        if (type == ProblemType.Internal)
            LogUnexpected(exception, httpContext.Request.Method, httpContext.Request.Path);
        else
            LogExplained(httpContext.Request.Method, httpContext.Request.Path, type.Name, exception.Message);

        if (type == ProblemType.Unavailable)
            httpContext.Response.Headers.RetryAfter = RetrySeconds.ToString();
        httpContext.Response.StatusCode = type.Status;
        await problems.WriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = type.Details(detail) });
        return true;
    }

    private static (ProblemType Type, string Detail) Explain(Exception exception) => exception switch
    {
        BadHttpRequestException bad => (ProblemType.Of(bad.StatusCode) ?? ProblemType.BadRequest, bad.Message),
        BrokerAwayException away => (ProblemType.Unavailable, away.Message),
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } =>
            (ProblemType.Unavailable, "The archive needed too long for this query. Narrow it down, for instance by from and to."),
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } =>
            (ProblemType.Unavailable, "The archive is not set up yet: storage creates it when it starts."),
        // Class 22: a value that is not of its type. Parameters are checked before; a cursor may have been tampered with.
        PostgresException { SqlState: ['2', '2', ..] } => (ProblemType.BadRequest, "The archive cannot read a value of the request."),
        PostgresException postgres when !IsAway(postgres) => (ProblemType.Internal, ProblemType.Internal.Meaning),
        NpgsqlException => (ProblemType.Unavailable, "The archive does not answer."),
        // EF Core wraps what may pass by itself.
        InvalidOperationException { InnerException: NpgsqlException wrapped } => Explain(wrapped),
        _ => (ProblemType.Internal, ProblemType.Internal.Meaning),
    };

    // Class 08: connection, 28: role not there yet, 3D: database not there yet, 53: out of connections, 57P: shutting down or starting.
    private static bool IsAway(PostgresException error) =>
        error.SqlState is ['0', '8', ..] or ['2', '8', ..] or ['3', 'D', ..] or ['5', '3', ..] or ['5', '7', 'P', ..];

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogUnexpected(Exception exception, string method, string path);

    [LoggerMessage(LogLevel.Warning, "{Method} {Path}: {Problem}, {Reason}")]
    private partial void LogExplained(string method, string path, string problem, string reason);
}
