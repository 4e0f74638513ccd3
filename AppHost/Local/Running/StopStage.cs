namespace Vigie.AppHost.Local.Running;

/// <summary>The order in which processes are stopped: each stage after the ones before have ended.</summary>
internal enum StopStage
{
    Service,
    Messaging,
    Database,
}
