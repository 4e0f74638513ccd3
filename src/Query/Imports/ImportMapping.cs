using Microsoft.AspNetCore.Http.HttpResults;
using Vigie.Query.Problems;

namespace Vigie.Query.Imports;

/// <summary>Reads the mapping of fields in a query string: <c>body:contenu,url:lien</c>.</summary>
internal static class ImportMapping
{
    /// <summary>The names in the file by our fields; null with a problem when it is no mapping.</summary>
    public static IReadOnlyDictionary<string, string>? TryRead(string? map, out ProblemHttpResult? problem)
    {
        problem = null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in (map ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (pair.Split(':', 2, StringSplitOptions.TrimEntries) is [var our, var theirs] && fields.TryAdd(our, theirs))
                continue;
            problem = ProblemType.InvalidParameter.Because("map", $"«{pair}» is no pair of our field and the name in the file, such as body:contenu, or its field occurs twice.");
            return null;
        }

        return fields;
    }
}
