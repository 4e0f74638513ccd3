namespace Aspire.Hosting.ApplicationModel;

/// <summary>Where a private server listens, and who may enter.</summary>
internal sealed record ServerAddress(int Port, string User, string Password)
{
    public const string Host = "127.0.0.1";
}
