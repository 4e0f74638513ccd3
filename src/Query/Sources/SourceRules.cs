using System.Text.RegularExpressions;
using Vigie.Contracts;

namespace Vigie.Query.Sources;

/// <summary>What a source may be.</summary>
internal static partial class SourceRules
{
    /// <summary>Longest id.</summary>
    public const int MaxIdLength = 100;

    private const int MaxUrlLength = 2000;
    private const int MaxNameLength = 200;
    private const int MaxTopicLength = 100;
    private const int MaxTopics = 50;
    private const int MaxIntervalMinutes = 7 * 24 * 60;

    /// <summary>Whether this can be the id of a source.</summary>
    public static bool IsId(string id) => id.Length <= MaxIdLength && IdForm().IsMatch(id);

    /// <summary>The source that a draft describes; null, with what is wrong by the name of the field, when it describes none.</summary>
    public static SourceDefinition? TryMake(SourceDraft draft, out Dictionary<string, string[]> errors)
    {
        errors = Errors(draft);
        return errors.Count > 0 || draft.Url is null ? null : new SourceDefinition
        {
            Name = draft.Name?.Trim() ?? SourceIds.HostOf(draft.Url),
            Kind = draft.Kind is null ? SourceKind.Feed : Word.Find<SourceKind>(draft.Kind)!.Value, // checked above, as those below
            Url = draft.Url,
            HomePage = draft.HomePage,
            Country = draft.Country?.ToUpperInvariant(),
            Language = draft.Language,
            Owner = draft.Owner is null ? null : Word.Find<SourceOwner>(draft.Owner),
            Topics = [.. (draft.Topics ?? []).Select(topic => topic.Trim()).Distinct(StringComparer.Ordinal)],
            IntervalMinutes = draft.IntervalMinutes,
            FullText = draft.FullText is null ? FullTextRule.Auto : Word.Find<FullTextRule>(draft.FullText)!.Value,
            Headers = draft.Headers ?? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase),
            Enabled = draft.Enabled ?? true,
        };
    }

    private static Dictionary<string, string[]> Errors(SourceDraft draft)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Check("id", draft.Id, IsId, $"It must be at most {MaxIdLength} lower-case letters (a-z), digits, dots, hyphens and underscores, the first a letter or digit.");
        Check("name", draft.Name, name => IsLine(name, MaxNameLength), $"It must be one line of at most {MaxNameLength} characters.");
        Check("kind", draft.Kind, kind => Word.Find<SourceKind>(kind) is not null, $"It must be one of {Word.List<SourceKind>()}.");
        if (draft.Url is null)
            errors["url"] = ["It must be given."];
        Check("url", draft.Url, IsAddress, AddressRule);
        Check("homePage", draft.HomePage, IsAddress, AddressRule);
        Check("country", draft.Country, Countries.IsCode, "It must be an ISO 3166-1 alpha-2 code such as SN.");
        Check("language", draft.Language, code => LanguageForm().IsMatch(code), "It must be a BCP 47 code such as fr.");
        Check("owner", draft.Owner, owner => Word.Find<SourceOwner>(owner) is not null, $"It must be one of {Word.List<SourceOwner>()}.");
        if (draft.Topics is { } topics && (topics.Count > MaxTopics || !topics.All(IsTopic)))
            errors["topics"] = [TopicRule];
        if (draft.IntervalMinutes is < 1 or > MaxIntervalMinutes)
            errors["intervalMinutes"] = [$"It must be from 1 to {MaxIntervalMinutes}."];
        Check("fullText", draft.FullText, rule => Word.Find<FullTextRule>(rule) is not null, $"It must be one of {Word.List<FullTextRule>()}.");
        if (HeaderRules.Errors(draft.Headers) is { Length: > 0 } headers)
            errors["headers"] = headers;
        return errors;

        void Check(string field, string? value, Func<string, bool> isRight, string rule)
        {
            if (value is not null && !isRight(value))
                errors[field] = [rule];
        }
    }

    private static string AddressRule =>
        $"It must be an absolute http or https address of at most {MaxUrlLength} characters, without user name, password and spaces.";

    private static string TopicRule =>
        $"They must be at most {MaxTopics} ids or words, each one line of at most {MaxTopicLength} characters without a comma or a leading slash.";

    private static bool IsAddress(string url) =>
        url.Length <= MaxUrlLength
        && !url.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
        && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && !Authority(url).Contains('@');

    // As it is written: an empty user name is dropped when the address is parsed.
    private static ReadOnlySpan<char> Authority(string url)
    {
        var authority = url.AsSpan(url.IndexOf(':') + 1).TrimStart("/\\");
        return authority.IndexOfAny("/\\?#") is var end and >= 0 ? authority[..end] : authority;
    }

    // They become categories of OPML, which a comma separates and a slash begins.
    private static bool IsTopic(string topic) => IsLine(topic, MaxTopicLength) && !topic.Contains(',') && topic.Trim() is not ['/', ..];

    private static bool IsLine(string text, int maxLength) =>
        text.Trim().Length > 0 && text.Length <= maxLength && !text.Any(char.IsControl);

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._-]*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdForm();

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,7}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageForm();
}
