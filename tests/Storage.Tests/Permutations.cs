namespace Vigie.Storage.Tests;

internal static class Permutations
{
    public static IEnumerable<T[]> Of<T>(IReadOnlyList<T> items) => items.Count <= 1
        ? [[.. items]]
        : items.SelectMany((item, i) => Of<T>([.. items.Take(i), .. items.Skip(i + 1)]).Select(rest => (T[])[item, .. rest]));
}
