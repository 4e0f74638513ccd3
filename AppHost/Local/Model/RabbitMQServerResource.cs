namespace Aspire.Hosting.ApplicationModel;

/// <summary>A RabbitMQ server: a private one, or the one of a configured connection string.</summary>
internal sealed class RabbitMQServerResource(string name, string? configured) : IResourceWithConnectionString
{
    public string Name => name;

    public bool IsExternal => configured is not null;

    /// <summary>Null until the private server was given its port.</summary>
    public ServerAddress? Address { get; set; }

    public string ConnectionString => configured
        ?? $"amqp://{Uri.EscapeDataString(Address!.User)}:{Uri.EscapeDataString(Address.Password)}@{ServerAddress.Host}:{Address.Port}";

    public IEnumerable<KeyValuePair<string, string>> ConnectionProperties
    {
        get
        {
            var address = new Uri(ConnectionString);
            var user = address.UserInfo.Split(':', 2);
            yield return new("HOST", address.Host);
            yield return new("PORT", (address.IsDefaultPort ? 5672 : address.Port).ToString());
            yield return new("USERNAME", Uri.UnescapeDataString(user[0]));
            yield return new("PASSWORD", Uri.UnescapeDataString(user.ElementAtOrDefault(1) ?? ""));
            yield return new("URI", ConnectionString);
        }
    }
}
