using Vigie.Query.Answers;

namespace Vigie.Query.Problems;

/// <summary>Explains the URIs in the <c>type</c> of problems.</summary>
internal static class ProblemsApi
{
    public static void MapProblems(this WebApplication app) => app.MapRead("/problems/{name}", Get, Format.Json).ExcludeFromDescription();

    internal static IResult Get(string name) =>
        ProblemType.All.FirstOrDefault(type => type.Name == name) is { } type
            ? Answer.One(type)
            : ProblemType.NotFound.Because($"There is no problem type «{name}».");
}
