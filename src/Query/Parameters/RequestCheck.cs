using System.Reflection;
using System.Runtime.CompilerServices;
using Vigie.Query.Answers;
using Vigie.Query.Problems;

namespace Vigie.Query.Parameters;

/// <summary>
/// Stands before the handlers: refuses a query string with anything that the endpoint does not know or cannot use, and settles the
/// format of the answer. Handlers then meet values that keep their rules.
/// </summary>
internal sealed class RequestCheck(RequestDelegate next)
{
    private readonly ConditionalWeakTable<Endpoint, KnownParameters> _known = [];

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<MethodInfo>() is not { } handler)
            return next(context);

        var offered = endpoint.Metadata.GetMetadata<Offered>();
        if (offered is null && endpoint.Metadata.GetMetadata<ChecksParameters>() is null)
            return next(context);

        var known = _known.GetValue(endpoint, _ => KnownParameters.Of(handler, offered));
        var errors = known.Check(context.Request.Query);
        if (errors.Count > 0)
            return ProblemType.InvalidParameter.Because(errors).ExecuteAsync(context);
        return offered is null ? next(context) : ContinueInFormat(context, offered.Formats);
    }

    private Task ContinueInFormat(HttpContext context, IReadOnlyList<Format> offered)
    {
        var named = context.Request.Query[Format.Parameter].ToString();
        var format = named.Length > 0
            ? offered.First(format => format.Name == named)
            : Format.Choose(offered, context.Request);
        if (format is null)
        {
            var names = string.Join(", ", offered.Select(each => each.MediaType));
            return ProblemType.NotAcceptable.Because($"This address answers in {names}.").ExecuteAsync(context);
        }

        context.Features.Set(format);
        return next(context);
    }
}
