namespace Vigie.Query.Answers;

/// <summary>Endpoint metadata: the headers that a change can be made to depend on.</summary>
/// <param name="Headers">Names of the headers, and what each does.</param>
internal sealed record Conditional(params IReadOnlyList<(string Name, string Description)> Headers)
{
    public static readonly (string Name, string Description) IfMatch =
        ("If-Match", "`ETag` of a read: the change is made when nobody has made another one since, else the answer is 412. `*`: when there is something.");

    public static readonly (string Name, string Description) IfNoneMatch = ("If-None-Match", "`*`: the change is made when there is nothing yet.");
}
