using Vigie.Contracts;
using Vigie.Query.Documents;

namespace Vigie.Query.Imports;

/// <summary>What a client may state of an import.</summary>
internal static class ImportRules
{
    private const int MaxNameLength = 255;
    private const int MaxPathLength = 4000;
    private const int MaxFieldLength = 200;

    /// <summary>What is wrong, by the name of the field; empty when the import can be accepted.</summary>
    /// <param name="request">The import.</param>
    /// <param name="fields">Name by which the client gives the mapping of fields.</param>
    public static Dictionary<string, string[]> Errors(ImportRequested request, string fields)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Check("source", SubmissionRules.IsSource(request.SourceId), SubmissionRules.SourceForm);
        Check("language", request.Language is null || SubmissionRules.IsLanguage(request.Language), SubmissionRules.LanguageForm);
        Check("filename", request.FileName is null || IsName(request.FileName), $"It must be one line of at most {MaxNameLength} characters.");
        Check("path", request.Path is null || IsPath(request.Path), "It must be an absolute path.");
        Check("url", request.Url is null || SubmissionRules.IsAddress(request.Url), SubmissionRules.AddressForm);
        Check("baseUrl", request.BaseUrl is null || SubmissionRules.IsAddress(request.BaseUrl), SubmissionRules.AddressForm);
        Check("baseUrl", request.BaseUrl is null || request.Format == ImportFormat.CrawlPaths, "Only a list of web archives (crawl-paths) has one.");
        Check(fields, request.Fields.Count == 0 || request.Format is ImportFormat.Ndjson or ImportFormat.Csv, "Only NDJSON and CSV have names that can be mapped.");
        Check(fields, request.Fields.Keys.All(ImportFields.Names.Contains), $"Our fields are {string.Join(", ", ImportFields.Names)}.");
        Check(fields, request.Fields.Values.All(IsField), $"The name of a field in the file must be one line of at most {MaxFieldLength} characters.");
        return errors;

        void Check(string field, bool isRight, string rule)
        {
            if (!isRight)
                errors[field] = [rule];
        }
    }

    private static bool IsName(string name) => name.Trim().Length > 0 && name.Length <= MaxNameLength && !name.Any(char.IsControl);

    private static bool IsPath(string path) => (path.StartsWith('/') || path is [_, ':', ..]) && path.Length <= MaxPathLength && !path.Any(char.IsControl);

    private static bool IsField(string name) => name.Trim().Length > 0 && name.Length <= MaxFieldLength && !name.Any(char.IsControl);
}
