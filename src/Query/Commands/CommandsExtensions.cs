namespace Vigie.Query.Commands;

internal static class CommandsExtensions
{
    public static void AddCommands(this WebApplicationBuilder builder) => builder.Services.AddSingleton<CommandPublisher>();
}
