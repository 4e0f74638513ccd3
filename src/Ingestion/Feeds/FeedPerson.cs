namespace Vigie.Ingestion.Feeds;

/// <summary>Someone named as an author; at least one of name and e-mail address is known.</summary>
internal sealed record FeedPerson(string? Name, string? Email)
{
    public string DisplayName => Name ?? Email ?? "";
}
