using Vigie.AppHost.Tests;

if (args is ["host", var topology, .. var configuration])
{
    Topologies.Build(topology, configuration).Build().Run();
    return Environment.ExitCode;
}

await SmallService.RunAsync();
return 0;
