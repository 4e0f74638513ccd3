using System.Diagnostics;

namespace Vigie.Ingestion;

internal static class Telemetry
{
    public static readonly ActivitySource Source = new("Vigie.Ingestion");
}
