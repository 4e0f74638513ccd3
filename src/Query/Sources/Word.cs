using System.Text.Json;

namespace Vigie.Query.Sources;

/// <summary>Members of enumerations as the words that stand for them in JSON.</summary>
internal static class Word
{
    /// <summary>The word of a member.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());

    /// <summary>All words of an enumeration, for an error.</summary>
    public static string List<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Of));

    /// <summary>The member with this word; null when there is none.</summary>
    public static T? Find<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Where(member => Of(member) == word).Select(member => (T?)member).FirstOrDefault();
}
