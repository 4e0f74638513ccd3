namespace Vigie.AppHost.Local.Servers;

/// <summary>Under which names a server is had from the usual places.</summary>
internal sealed record ServerPackage(string Server, string Resource, string Debian, string Homebrew, string Windows, string ExampleConnection)
{
    /// <summary>The ways to go on when the server's programs are missing.</summary>
    public string HowToGetIt
    {
        get
        {
            var command = OperatingSystem.IsWindows() ? $"winget install {Windows}"
                : OperatingSystem.IsMacOS() ? $"brew install {Homebrew}"
                : $"sudo apt-get install {Debian}   (or the like of your distribution)";
            return $"""
                {Server} was not found on this machine. Any one of these helps:
                  - install it:            {command}
                  - use Docker and Aspire: dotnet run --project AppHost -p:UseAspire=true
                  - use a server you have: ConnectionStrings__{Resource}='{ExampleConnection}'
                """;
        }
    }
}
