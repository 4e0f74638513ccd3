using System.Text.RegularExpressions;
using Vigie.Query.Parameters;

namespace Vigie.Query.Documents;

/// <summary>What a client may state of a document.</summary>
internal static partial class SubmissionRules
{
    public const string AddressForm = "It must be an absolute http or https address of at most 2000 characters.";
    public const string SourceForm = "It must be one line of at most 100 characters.";
    public const string LanguageForm = "It must be a BCP 47 code such as fr.";

    private const int MaxUrlLength = 2000;
    private const int MaxSourceLength = 100;
    private const int MaxTitleLength = 2000;

    /// <summary>What is wrong, by the name of the field; empty when the document can be accepted.</summary>
    public static Dictionary<string, string[]> Errors(Submission submission)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (submission.Content.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
            errors["body"] = ["The document is empty."];
        Check("url", submission.Url, IsAddress, AddressForm);
        Check("source", submission.Source, IsSource, SourceForm);
        Check("title", submission.Declared?.Title, title => IsLine(title, MaxTitleLength), $"It must be one line of at most {MaxTitleLength} characters.");
        Check("publishedAt", submission.Declared?.Published, date => Period.TryParse(date) is not null, $"It must be {Period.Form}.");
        Check("language", submission.Declared?.Language, IsLanguage, LanguageForm);
        return errors;

        void Check(string field, string? value, Func<string, bool> isRight, string rule)
        {
            if (value is not null && !isRight(value))
                errors[field] = [rule];
        }
    }

    public static bool IsAddress(string url) =>
        IsLine(url, MaxUrlLength)
        && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    public static bool IsSource(string source) => IsLine(source, MaxSourceLength);

    public static bool IsLanguage(string code) => LanguageCode().IsMatch(code);

    private static bool IsLine(string text, int maxLength) =>
        text.Trim().Length > 0 && text.Length <= maxLength && !text.Any(char.IsControl);

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageCode();
}
