using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;

namespace Vigie.Query.Answers;

/// <summary>The place in a list behind which the next page begins: the sort key and the id of the last item seen.</summary>
/// <param name="Key">The last item's sort key.</param>
/// <param name="Id">The last item's id, which decides between equal keys.</param>
internal sealed record Cursor(string Key, string Id)
{
    /// <summary>Name of the parameter.</summary>
    public const string Parameter = "cursor";

    /// <summary>What a client is told whose cursor cannot be used.</summary>
    public const string Refusal = "This is not a cursor that the same query returned.";

    private const int MaxLength = 2000;

    // They choose how much of the same list comes and in which form.
    private static readonly string[] NotOfTheQuery = [Parameter, "limit", Format.Parameter];

    /// <summary>The opaque form, which only the same query takes back.</summary>
    public string Write(HttpRequest request) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<string[]>([QueryHash(request), Key, Id]));

    /// <summary>Reads the opaque form; null when it is broken or of another query.</summary>
    public static Cursor? TryRead(string text, HttpRequest request)
    {
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
            return null;
        try
        {
            var parts = JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(text));
            return parts is [{ } hash, { } key, { } id] && hash == QueryHash(request) ? new Cursor(key, id) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Points to the page behind this cursor in the <c>Link</c> header and returns the cursor's opaque form.</summary>
    public string AddNextLink(HttpRequest request)
    {
        var next = Write(request);
        var query = request.Query
            .Where(parameter => !IsNamed(parameter.Key, Parameter))
            .SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value ?? ""))
            .Append(KeyValuePair.Create(Parameter, next));
        var address = UriHelper.BuildAbsolute(
            request.Scheme, request.Host, request.PathBase, request.Path, new QueryBuilder(query).ToQueryString());
        request.HttpContext.Response.Headers.Append("Link", $"<{address}>; rel=\"next\"");
        return next;
    }

    private static string QueryHash(HttpRequest request)
    {
        var parameters = request.Query
            .Where(parameter => !NotOfTheQuery.Any(name => IsNamed(parameter.Key, name)))
            .Select(parameter => $"{parameter.Key.ToLowerInvariant()}={parameter.Value}")
            .Order(StringComparer.Ordinal);
        var query = request.Path + "\n" + string.Join('\n', parameters);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)).AsSpan(0, 8));
    }

    private static bool IsNamed(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
