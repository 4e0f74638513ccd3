using System.Security.Cryptography;
using Vigie.Contracts;
using Vigie.Ingestion.Documents;
using Vigie.Ingestion.Fetching;
using Vigie.Text.Encodings;

namespace Vigie.Ingestion.Visits;

/// <summary>Lists the one article that stands at a source's own address.</summary>
internal static class SinglePage
{
    public static Listing List(string sourceId, SourceDefinition source, FetchResult fetched, bool noArchive) => new()
    {
        Fetched = fetched,
        Items =
        [
            new ListedItem
            {
                Id = Identity.ArticleId(CanonicalUrl.KeyOf(source.Url), sourceId, "", ""),
                Page = fetched.Url,
                Revision = SHA256.HashData(fetched.Body),
                Declared = new DeclaredMetadata { Language = source.Language },
                Html = TextDecoder.Decode(fetched.Body, fetched.Charset, isHtml: true).Text,
                IsComplete = true,
                NoArchive = noArchive,
            },
        ],
    };
}
