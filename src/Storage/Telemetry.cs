using System.Diagnostics;

namespace Vigie.Storage;

internal static class Telemetry
{
    public const string Name = "Vigie.Storage";

    public static readonly ActivitySource Source = new(Name);
}
