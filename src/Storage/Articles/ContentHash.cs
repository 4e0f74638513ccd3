using System.Security.Cryptography;
using System.Text.Json;
using Vigie.Contracts;

namespace Vigie.Storage.Articles;

/// <summary>SHA-256, in hexadecimal, of what a reader sees of an article: two versions with the same hash are one.</summary>
internal static class ContentHash
{
    public static string Of(ArticleCollected article) => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes<object?[]>(
        [
            article.Title,
            article.Lead,
            article.Text,
            article.Authors,
            article.Published?.Value,
            article.Modified?.Value,
            article.Partial,
            // Only when it is set: versions stored before it was known keep their hashes.
            .. article.NoArchive ? (object?[])[true] : [],
        ])));
}
