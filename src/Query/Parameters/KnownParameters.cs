using System.Reflection;
using Vigie.Query.Answers;

namespace Vigie.Query.Parameters;

/// <summary>All parameters of the query string that an endpoint knows.</summary>
internal sealed class KnownParameters
{
    private readonly Dictionary<string, QueryParameter> _parameters;

    private KnownParameters(IEnumerable<QueryParameter> parameters) =>
        _parameters = parameters.ToDictionary(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The parameters in order of declaration.</summary>
    public IEnumerable<QueryParameter> All => _parameters.Values;

    /// <summary>The properties of a handler's <c>[AsParameters]</c> records and, where the formats are offered, <c>format</c>.</summary>
    public static KnownParameters Of(MethodInfo handler, Offered? offered)
    {
        var declared = handler.GetParameters()
            .Where(parameter => parameter.IsDefined(typeof(AsParametersAttribute)))
            .SelectMany(parameter => parameter.ParameterType.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => property.CanWrite)
            .Select(QueryParameter.Of);
        return new KnownParameters(offered is null ? declared : declared.Append(FormatParameter(offered)));
    }

    /// <summary>What is wrong with a query string, by the name of the parameter; empty when nothing is.</summary>
    public Dictionary<string, string[]> Check(IQueryCollection query)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (name, values) in query)
        {
            string[] found = _parameters.TryGetValue(name, out var parameter) ? [.. parameter.Errors(values)] : [Unknown()];
            if (found.Length > 0)
                errors[name] = found;
        }

        return errors;
    }

    private string Unknown() => _parameters.Count == 0
        ? "There is no such parameter; this address takes none."
        : $"There is no such parameter; there are {string.Join(", ", _parameters.Keys)}.";

    private static QueryParameter FormatParameter(Offered offered) => new(
        Format.Parameter,
        IsNumber: false,
        [new OneOfAttribute([.. offered.Formats.Select(format => format.Name)])],
        "Representation of the answer; goes before `Accept`.");
}
